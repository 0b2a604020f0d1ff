using System.Collections.Frozen;

namespace Recruitment.Agents.Language;

/// <summary>Words, letters and letter groups that give a language away.</summary>
internal static class LanguageMarkers
{
    public static readonly string[] Codes = ["nl", "en", "fr", "de", "pl", "tr", "ro", "es"];

    public static readonly string[] UkrainianWords = ["робот", "мені", "привіт", "дякую", "шукаю"];

    private const string Dutch = """
        ik je jij u het een de en van is dat niet wat met voor op te zijn heb heeft hebben wil wilt graag kan kunnen ook maar nog wel al aan bij naar om uit er hoe waar
        wanneer waarom wie welke deze dit die mijn jouw jullie we wij ze zij hij hoi hallo doei goedemorgen goedemiddag goedenavond goedendag dag bedankt dank werk werken baan
        uur uren zoek zoeken ben was waren word wordt geen ja nee oke prima graag alstublieft mag moet zou zal gaat ga kom komt doen doe maken maak week maand jaar morgen
        vandaag gisteren gehoord gesolliciteerd sollicitatie vacature vacatures gesprek afspraak loon salaris betaald ziek vakantie rijbewijs ervaring magazijn zorg schoonmaak
        iemand mens medewerker bellen bel gegevens verwijderen afmelden inderdaad even gewoon echt goed beter eens misschien waarschijnlijk nu dan toen omdat want als of dus
        veel weinig meer minder iets niks alles over onder tussen sinds per tot door kunt kun weet weten zeg vraag vragen hoeveel verdien beschikbaar heftruck chauffeur
        vrijdag donderdag woensdag dinsdag maandag zaterdag zondag hè hoor joh mooi leuk lekker zeker klopt dankjewel groetjes gaan staat krijg krijgen nodig nooit altijd
        laatste eerste tweede derde vanaf direct aub heel erg net zo hier daar anders ander andere nieuwe nederlands engels duits stuur sturen hierbij
        """;

    private const string English = """
        i you the a an and of is are was were that this not what with for on to be been have has had want would like can could also but still at by from how where when why who
        which my your we they he she hello thanks thank work working job jobs looking hours hour please may must should will shall going come do does did make week month year
        tomorrow today yesterday heard applied application vacancy interview appointment salary pay paid sick holiday licence license experience warehouse cleaning someone human
        person speak call data delete remove stop yes no good well maybe now then because if or so much many more less something nothing about since per until any there here
        other new english need am me it in as get got know tell let just only very good morning evening afternoon find send sent when's still haven't week's available
        friday thursday wednesday tuesday monday saturday sunday okay sorry help weekend start
        """;

    private const string French = """
        je tu vous le la les un une des et est pas que qui avec pour sur au aux du ne ce cette mon ma mes votre vos nous ils elle bonjour bonsoir merci salut travail travailler
        emploi cherche heures heure s'il plait peux pouvez voudrais veux suis ai avez dans chez comment ou quand pourquoi combien quel quelle semaine mois annee demain
        aujourd'hui hier entretien candidature salaire malade conges permis experience personne parler donnees supprimer oui non bien aussi mais encore deja depuis jusqu
        tres plus moins quelque rien disponible entrepot postuler offre poste rendez nouvelles c j l d n s y il sont etre avoir fait faire
        """;

    private const string German = """
        ich du sie der die das ein eine und ist nicht was mit fur auf zu sein habe haben hat mochte will kann konnen auch aber noch schon an bei nach um aus wie wo wann warum wer
        welche mein meine ihr wir hallo guten tag morgen danke bitte arbeit arbeiten job suche suchen stunden stunde bin war werden wird kein keine ja nein gerne darf muss wurde
        woche monat jahr heute gestern gehort beworben bewerbung stelle gesprach termin gehalt lohn bezahlt krank urlaub fuhrerschein erfahrung lager jemand mensch sprechen
        anrufen daten loschen abmelden gut vielleicht jetzt dann weil wenn oder viel mehr weniger etwas nichts uber seit bis deutsch im am vom zum zur den dem es gibt ihnen euch
        verfugbar bekomme unterkunft haben sich
        """;

    private const string Polish = """
        ja ty pan pani jest nie co z do dla na sie mam masz macie chce moge czy jak gdzie kiedy dlaczego kto jaki jaka moj moja moje dzien dobry czesc dziekuje prosze praca pracy
        prace pracowac szukam godzin godziny jestem bylem bylam tak bez tez ale jeszcze juz w o po od tydzien miesiac rok jutro dzis dzisiaj wczoraj rozmowa rozmowe wyplata
        wyplaty urlop chory prawo jazdy doswiadczenie magazyn magazynie ktos czlowiek rozmawiac zadzwonic dane usunac zarabiam holandii polsku ile bardzo moze teraz bo jesli albo lub duzo
        wiecej cos nic sa byc pozdrawiam witam mieszkanie zakwaterowanie dobrze mowie umowa stawka kontakt aplikowalem odpowiedzi mnie
        """;

    private const string Turkish = "merhaba selam is ariyorum var mi yok ne zaman nasil ben sen siz bir ve icin calismak istiyorum tesekkurler lutfen evet hayir nerede kac maas gun hafta insan konusmak cok bana";

    private const string Romanian = "buna salut caut lucru munca vreau sunt am pentru si nu da cu la in unde cand cum cat multumesc romana lucrez ore saptamana salariu va rog eu mine avem aveti loc oras este";

    private const string Spanish = "hola busco trabajo quiero soy tengo para y no si con en donde cuando como cuanto gracias espanol horas semana salario por favor buenos dias el los las una que de es muy yo hay estoy me";

    public static readonly FrozenDictionary<string, int[]> Words = BuildWords();

    public static readonly FrozenDictionary<int, int[]> Letters = BuildLetters();

    public static readonly (string Part, int Language, double Weight)[] Parts =
    [
        ("ij", 0, 0.6), ("aa", 0, 0.3), ("oe", 0, 0.25), ("uu", 0, 0.4), ("ee", 0, 0.15), ("sch", 0, 0.2), ("tje", 0, 0.5), ("lijk", 0, 0.5), ("ge", 0, 0.1), ("vr", 0, 0.2),
        ("dienst", 0, 0.2), ("th", 1, 0.3), ("ing", 1, 0.2), ("wh", 1, 0.4), ("tion", 1, 0.25), ("ould", 1, 0.6), ("ough", 1, 0.6), ("ay", 1, 0.2), ("tion", 2, 0.25),
        ("eux", 2, 0.5), ("ai", 2, 0.15), ("ez", 2, 0.4), ("eau", 2, 0.4), ("sch", 3, 0.2), ("ung", 3, 0.5), ("keit", 3, 0.6), ("tsch", 3, 0.5), ("cz", 4, 0.6), ("sz", 4, 0.5),
        ("rz", 4, 0.5), ("owa", 4, 0.4), ("ski", 4, 0.3), ("iem", 4, 0.2), ("ych", 4, 0.4), ("yorum", 5, 0.9), ("mak", 5, 0.1), ("ului", 6, 0.5), ("esc", 6, 0.2), ("cion", 7, 0.5),
    ];

    private static FrozenDictionary<string, int[]> BuildWords()
    {
        var words = new Dictionary<string, int[]>(StringComparer.Ordinal);
        string[] lists = [Dutch, English, French, German, Polish, Turkish, Romanian, Spanish];
        for (var language = 0; language < lists.Length; language++)
        {
            foreach (var word in lists[language].Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            {
                words[word] = words.TryGetValue(word, out var others) ? [.. others, language] : [language];
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<int, int[]> BuildLetters()
    {
        var letters = new Dictionary<int, int[]>();
        (string Letters, int[] Languages)[] table =
            [("ąęłńśźż", [4]), ("ćó", [4]), ("ß", [3]), ("äöü", [3]), ("ü", [3, 5]), ("ğış", [5]), ("ățș", [6]), ("ñ¿¡", [7]), ("çèêàùœ", [2]), ("é", [2]), ("ï", [0])];
        foreach (var (group, languages) in table)
        {
            foreach (var rune in group.EnumerateRunes())
            {
                letters[rune.Value] = languages;
            }
        }

        return letters.ToFrozenDictionary();
    }
}
