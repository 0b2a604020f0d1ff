using System.Collections.Frozen;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>The words of <see cref="ExplicitRequests"/> in the five languages that we answer in, as phonetic keys, so that "afmeldden" is "afmelden".</summary>
internal static class ExplicitVocabulary
{
    public static readonly FrozenSet<string> Fillers = Set("""
        alstublieft alsjeblieft graag even nu gewoon please bitte prosze plait sil vous te s hoi hallo hey hi hello dag beste jullie en ok dus maar hoor nou eens pls
        thanks thank you bedankt dank je wel u merci danke dziekuje groetjes a an een the il silvousplait now gerne bonjour goedemorgen goedemiddag goedenavond
        sorry ff echt nee of no doe toch wil ik willen would like want i need heb nodig kan mag may can zou
        """);

    public static readonly FrozenSet<string> StartPhrases = Lines("start;begin;subscribe;weer aanmelden;opt in;opnieuw starten;start opnieuw");

    public static readonly FrozenSet<string> StopPhrases = Lines("""
        stop;stopp;stopt;stoppen;stop it;stop ermee;stop hiermee;stop er mee;stop daarmee;stop nou;stop alles;stop stop;stop stop stop;afmelden;me afmelden;mij afmelden
        afmelden voor berichten;uitschrijven;me uitschrijven;mij uitschrijven;schrijf me uit;schrijf mij uit;meld me af;meld mij af;unsubscribe;unsubscribe me
        opt out;optout;cancel subscription;stop all;end;quit;uitzetten;laat me met rust;leave me alone;stop texting;stop messaging;stop contacting;arret;arreter
        arretez;desabonner;me desabonner;se desabonner;stop spam;abmelden;mich abmelden;aufhoren;stoppen sie;wypisz mnie;wypisz;rezygnuje z wiadomosci;przestan
        przestancie pisac;prestan;dur;iptal;spri;opri;stop met;stop dit;stop appen;hou op;hou ermee op;haal me van lijst;stopzetten;berichten stop;stop berichten
        ne m ecrivez plus;nie piszcie do mnie;nie piszcie wiecej;laissez moi tranquille;lass mich in ruhe;lassen sie mich in ruhe
        """);

    public static readonly FrozenSet<string> UnsubscribeWords = Set("afmelden uitschrijven unsubscribe optout abmelden desabonner desinscrire desinscrivez wypisz wypisac");

    public static readonly FrozenSet<string> StopVerbs = Set("stop stopt stoppen ophouden arretez aufhoren przestancie przestan quit");

    public static readonly FrozenSet<string> NoMoreWords = Set("geen never keine nooit");

    public static readonly FrozenSet<string> MessageWords = Set(
        "berichten berichtjes appjes apps appen app smsen spam spammen messages texting messaging texts whatsapps nachrichten nachricht wiadomosci wiadomosciami lastigvallen mails mailtjes");

    public static readonly FrozenSet<string> WorkWords = Set("""
        werk baan job gesprek interview sollicitatie sollicitatiegesprek afspraak dienst werken studie opleiding school ziek vacature contract roken functie intake
        proefdag shift work training werkgever bedrijf huidige gespräch gesprach entretien rozmowa rozmowe termin meeloopdag cursus reactie antwoord gehoord ontvangen
        gekregen krijg received response antworten
        """);

    public static readonly FrozenSet<string> PrivacyWords = Set(
        "avg gdpr rgpd dsgvo rodo privacy privacyverklaring privacybeleid persoonsgegevens datenschutz privacyrechten datalek prywatnosc prywatnosci vergetelheid");

    public static readonly FrozenSet<string> ProfessionWords = Set(
        "officer specialist jurist consultant ervaring experience vacature functie baan ervaren gecertificeerd adviseur compliance gewerkt kamer huisvesting slaapkamer badkamer room");

    public static readonly FrozenSet<string> EraseVerbs = Set("""
        verwijder verwijderen verwijderd verwijdert wissen wis gewist delete deleted deleting remove removed erase erased wipe loschen loschung supprimer supprimez effacer
        usunac usun usuniecie usuncie weghalen weggooien vernietigen vernietig vergeet uitwissen opheffen verwijdere verwijdern
        """);

    public static readonly FrozenSet<string> AccessVerbs = Set("""
        inzien inzage opvragen kopie overzicht bewaren bewaard opgeslagen opslaan delen gedeeld doorverkopen access copy store stored export exporteren download
        auskunft gespeichert speichern acces consulter wglad dostep przechowujecie overdragen verwerken verwerkt rectificatie
        """);

    public static readonly FrozenSet<string> DataWords = Set("""
        gegevens data account profiel profile dossier info informatie information details nummer number telefoonnummer cv foto chat gesprekken daten donnees dane danych
        profil konto compte persoonsgegevens alles everything me mij systeem system bestand database records chatgeschiedenis history
        """);

    /// <summary>What the answers to STOP tell a candidate to write, and its like.</summary>
    public static readonly FrozenSet<string> ErasePhrases = Lines("""
        verwijder;verwijderen;wis;wissen;wis alles;verwijder alles;delete;delete me;delete all;delete everything;erase;erase me;erase everything;forget me;vergeet me;vergeet mij
        supprimer;supprimez;supprimer tout;supprimez tout;effacer;effacez;loschen;alles loschen;usun;usun wszystko;usunac
        """);

    public static readonly FrozenSet<string> OwnWords = Set("mijn me mij my mes meine mein moje mnie van ik meiner moich mich");

    public static readonly FrozenSet<string> PersonalDataWords = Set("gegevens persoonsgegevens data daten donnees dane danych dossier");

    public static readonly FrozenSet<string> HumanPhrases = Lines("""
        mens;mensen;medewerker;human;agent;recruiter;persoon;consultant;consulent;intercedent;operator;echte mens;mens spreken;iemand spreken;live agent
        echt persoon;echte persoon;met mens;met mens praten;met iemand praten;met iemand spreken;iemand aan lijn;medewerker spreken;met medewerker;real person
        real human;human agent;person;talk human;speak human;human being;speak to human;talk to human;talk to person;speak to someone;talk to someone;call me
        bel me;bel mij;bel me terug;bel mij terug;bellen;mens spreken;met mens spreken;menselijk contact;live chat;mensch;mitarbeiter;berater;echter mensch
        mit mensch sprechen;humain;conseiller;un humain;parler humain;une personne;czlowiek;z czlowiekiem;konsultant;konsultantem;collega;met collega;geen bot
        geen robot;no bot;not bot;insan;temsilci;om real;echt iemand;iemand;mens van vlees;contactpersoon;representative;customer service;klantenservice
        """);

    public static readonly FrozenSet<string> CallMeRuns = Lines("""
        bel me;bel mij;me bellen;mij bellen;me even bellen;mij even bellen;me terugbellen;mij terugbellen;gebeld worden;teruggebeld worden;me opbellen;mij opbellen;call me
        give me a call;ring me;phone me;call me back;appelez moi;m appeler;me rappeler;rappelez moi;rufen sie mich an;mich anrufen;mich zuruckrufen;zadzwoncie do mnie
        prosze zadzwonic;zadzwonic do mnie;prosze o telefon;bel effe;bel even;bellen jullie mij
        """);

    public static readonly FrozenSet<string> PersonRuns = Lines("""
        mens graag;echt mens;echte mens;echt persoon;echte persoon;real person;real human;actual human;actual person;human being;human please;live agent;live medewerker
        vraie personne;etre humain;un humain;echten menschen;echter mensch;mit einem menschen;zywy czlowiek;zywym czlowiekiem;z czlowiekiem;mens van vlees
        menselijke medewerker;medewerker alstublieft;medewerker graag;agent please;mens alstublieft;doorverbinden met;verbind me door;doorverbonden worden
        """);

    public static readonly FrozenSet<string> SpeakVerbs = Set("""
        spreken praten spreek praat bellen doorverbinden doorverbind chatten speak talk talking chat parler sprechen rozmawiac porozmawiac overleggen konusmak vorbi contact
        doorgeschakeld doorschakelen
        """);

    public static readonly FrozenSet<string> PersonWords = Set("""
        mens iemand medewerker persoon recruiter consulent consulente consultant intercedent intercedente begeleider collega human person someone somebody agent quelqu
        humain conseiller quelquun mensch menschen jemand jemandem mitarbeiter berater kims konsultantem czlowiekiem leidinggevende accountmanager representative advisor contactpersoon
        """);

    public static readonly FrozenSet<string> NotAskingWords = Set("""
        gesproken gebeld zouden gehoord ervaring niemand functie baan teruggebeld vacature gepraat spoke talked called nobody job solliciteren sollicitatie gesprek interview
        zoek looking taxi beroep said told collegas klanten vriend vriendin
        """);

    public static readonly FrozenSet<string> RejectWords = Set("geen niet not no liever pas kein nicht keine nie tegen instead rather zonder");

    public static readonly FrozenSet<string> BotWords = Set("bot robot computer chatbot machine botje robots ai maschine robotem botem");

    public static readonly FrozenSet<string> AreYouRuns = Lines("""
        ben je;ben jij;bent u;bent jij;is dit;is dat;zijn jullie;praat ik;spreek ik;app ik;chat ik;schrijf ik;heb ik;are you;r u;is this;is that;am i;bist du;sind sie;ist das
        rede ich;schreibe ich;spreche ich;chatte ich;es tu;etes vous;tu es;vous etes;est ce;je parle;parle je;czy jestes;czy to;jestes ty;czy rozmawiam;rozmawiam z
        """);

    public static readonly FrozenSet<string> WhoAreYouPhrases = CoreLines("""
        wie ben je;wie ben jij;wie bent;wat ben je;wat ben jij;wat bent;wie is dit;met wie praat ik;met wie spreek ik;wie spreek ik;who are you;what are you;who is this;who am i talking to
        wer bist du;wer sind sie;mit wem spreche ich;qui es tu;qui etes vous;kim jestes;kto to
        """);

    public static readonly FrozenSet<string> BetweenWords = Set("""
        een a an ein eine einem einer un une echt echte echten real actual really now nu hier nou eigenlijk wel soms met tegen to with talking chatting speaking texting mit avec z jest
        gewoon just only alleen vrai vraie automatische of als pan pani jakims prawdziwym zywym c que
        """);

    public static readonly FrozenSet<string> BeingWords = Set("""
        bot robot robotje botje chatbot computer ai chatgpt mens human person persoon mensch menschen humain personne czlowiekiem czlowiek robotem botem machine automaat
        """);

    public static readonly FrozenSet<string> WishWords = Set("""
        wil graag liever geef kan kunt mag doorverbinden please want can could rather would moechte mochte kann prefere voudrais peux chce prosze moge bel call zoek looking hiring
        """);

    public static readonly FrozenSet<string> OrWords = Set("of or ou oder czy");

    public static readonly FrozenSet<string> TitleWords = Set("iemand someone medewerker medewerkers human agent consultant recruiter mens persoon operator mitarbeiter begeleider person contact");

    public static readonly FrozenSet<string> BeforeTitle = Set("als ervaren allround werk as magazijn logistiek zorg productie verkoop een_goede soort sociaal sociale rustig spontaan");

    public static readonly FrozenSet<string> AfterTitle = Set("""
        magazijn logistiek bediening productie klantenservice zorg groenvoorziening huishouding keuken verkoop administratie schoonmaak operations resources resource rights
        kinderopvang winkel bezorging inpak inpakker expeditie receptie catering facilitair binnendienst buitendienst horeca kwaliteit techniek beveiliging sales service im in
        who that die met van anders
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(PhoneticKey.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whole messages, without the words that carry nothing.</summary>
    private static FrozenSet<string> CoreLines(string phrases) =>
        Lines(phrases).Select(phrase => string.Join(' ', phrase.Split(' ').Where(word => !Fillers.Contains(word)))).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Lines(string phrases) =>
        phrases.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => string.Join(' ', phrase.Split(' ').Select(PhoneticKey.Of)))
            .ToFrozenSet(StringComparer.Ordinal);
}
