namespace Recruitment.Privacy.Consents;

/// <summary>The consent texts in the languages that we answer in. A changed question gets a new version.</summary>
internal static class ConsentWordings
{
    private const string Pool = "talent-pool/1";
    private const string Marketing = "marketing/1";
    private const string Analytics = "analytics/1";

    public static readonly IReadOnlyList<ConsentWording> All =
    [
        new()
        {
            Language = "nl", Yes = "Ja", No = "Nee",
            Given = "Vastgelegd: {0}: ja. Intrekken kan altijd: stuur {1}.",
            GivenUntil = "Vastgelegd: {0}: ja, tot {1}. Intrekken kan altijd: stuur {2}.",
            Withdrawn = "Vastgelegd: {0}: nee. Voor je sollicitatie maakt dit niets uit.",
            Texts = Table(
                new(Pool, "gegevens bewaren voor later werk", "Mogen we je gegevens een jaar bewaren, zodat we je later ander werk kunnen aanbieden? Solliciteren kan ook zonder. Intrekken kan altijd: stuur NIET BEWAREN.", "TALENTPOOL", "NIET BEWAREN"),
                new(Marketing, "tips en acties", "Mogen we je af en toe tips en acties sturen? Solliciteren kan ook zonder. Stoppen kan altijd: stuur GEEN RECLAME.", "RECLAME AAN", "GEEN RECLAME"),
                new(Analytics, "meetellen in cijfers", "Mogen we je gesprek meetellen in cijfers waarmee we de assistent verbeteren? Solliciteren kan ook zonder. Stoppen kan altijd: stuur GEEN ANALYSE.", "ANALYSE AAN", "GEEN ANALYSE")),
        },
        new()
        {
            Language = "en", Yes = "Yes", No = "No",
            Given = "Noted: {0}: yes. You can withdraw at any time: send {1}.",
            GivenUntil = "Noted: {0}: yes, until {1}. You can withdraw at any time: send {2}.",
            Withdrawn = "Noted: {0}: no. This makes no difference to your application.",
            Texts = Table(
                new(Pool, "keep my data for later jobs", "May we keep your data for one year, so that we can offer you other jobs later? You can apply without this. You can withdraw at any time: send DO NOT KEEP.", "TALENT POOL", "DO NOT KEEP"),
                new(Marketing, "tips and offers", "May we send you tips and offers now and then? You can apply without this. You can stop at any time: send NO ADS.", "ADS ON", "NO ADS"),
                new(Analytics, "count my conversation in figures", "May we count your conversation in figures with which we improve the assistant? You can apply without this. You can stop at any time: send NO ANALYTICS.", "ANALYTICS ON", "NO ANALYTICS")),
        },
        new()
        {
            Language = "fr", Yes = "Oui", No = "Non",
            Given = "C'est noté : {0} : oui. Pour retirer votre accord à tout moment : {1}.",
            GivenUntil = "C'est noté : {0} : oui, jusqu'au {1}. Pour retirer votre accord à tout moment : {2}.",
            Withdrawn = "C'est noté : {0} : non. Cela ne change rien à votre candidature.",
            Texts = Table(
                new(Pool, "garder mes données pour plus tard", "Pouvons-nous garder vos données pendant un an pour vous proposer un autre emploi ? Vous pouvez postuler sans cela. Pour retirer votre accord à tout moment : NE PAS GARDER.", "VIVIER", "NE PAS GARDER"),
                new(Marketing, "conseils et offres", "Pouvons-nous vous envoyer de temps en temps des conseils et des offres ? Vous pouvez postuler sans cela. Pour arrêter à tout moment : PAS DE PUB.", "PUB OUI", "PAS DE PUB"),
                new(Analytics, "compter ma conversation dans les chiffres", "Pouvons-nous compter votre conversation dans les chiffres qui servent à améliorer l'assistant ? Vous pouvez postuler sans cela. Pour arrêter à tout moment : PAS DE STATISTIQUES.", "STATISTIQUES OUI", "PAS DE STATISTIQUES")),
        },
        new()
        {
            Language = "de", Yes = "Ja", No = "Nein",
            Given = "Notiert: {0}: ja. Widerruf jederzeit: {1}.",
            GivenUntil = "Notiert: {0}: ja, bis {1}. Widerruf jederzeit: {2}.",
            Withdrawn = "Notiert: {0}: nein. Für Ihre Bewerbung macht das keinen Unterschied.",
            Texts = Table(
                new(Pool, "Daten für spätere Stellen behalten", "Dürfen wir Ihre Daten ein Jahr lang behalten, um Ihnen später andere Arbeit anzubieten? Bewerben können Sie sich auch ohne. Widerruf jederzeit: NICHT BEHALTEN.", "TALENTPOOL", "NICHT BEHALTEN"),
                new(Marketing, "Tipps und Angebote", "Dürfen wir Ihnen ab und zu Tipps und Angebote schicken? Bewerben können Sie sich auch ohne. Widerruf jederzeit: KEINE WERBUNG.", "WERBUNG AN", "KEINE WERBUNG"),
                new(Analytics, "Gespräch in Zahlen mitzählen", "Dürfen wir Ihr Gespräch in Zahlen mitzählen, mit denen wir den Assistenten verbessern? Bewerben können Sie sich auch ohne. Widerruf jederzeit: KEINE AUSWERTUNG.", "AUSWERTUNG AN", "KEINE AUSWERTUNG")),
        },
        new()
        {
            Language = "pl", Yes = "Tak", No = "Nie",
            Given = "Zapisano: {0}: tak. Zgodę można zawsze wycofać: {1}.",
            GivenUntil = "Zapisano: {0}: tak, do {1}. Zgodę można zawsze wycofać: {2}.",
            Withdrawn = "Zapisano: {0}: nie. Nie ma to wpływu na kandydaturę.",
            Texts = Table(
                new(Pool, "przechowywanie danych na później", "Czy możemy przechowywać Pana/Pani dane przez rok, aby zaproponować później inną pracę? Aplikować można także bez tej zgody. Zgodę można zawsze wycofać: NIE PRZECHOWUJ.", "BAZA TALENTOW", "NIE PRZECHOWUJ"),
                new(Marketing, "porady i oferty", "Czy możemy czasem wysyłać porady i oferty? Aplikować można także bez tej zgody. Zgodę można zawsze wycofać: BEZ REKLAM.", "REKLAMY TAK", "BEZ REKLAM"),
                new(Analytics, "liczenie rozmowy w statystykach", "Czy możemy uwzględnić tę rozmowę w statystykach, którymi ulepszamy asystenta? Aplikować można także bez tej zgody. Zgodę można zawsze wycofać: BEZ STATYSTYK.", "STATYSTYKI TAK", "BEZ STATYSTYK")),
        },
    ];

    private static readonly Dictionary<string, ConsentWording> ByLanguage = All.ToDictionary(wording => wording.Language);

    /// <summary>In this language; English for one that we do not speak.</summary>
    public static ConsentWording For(string language) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"];

    private static Dictionary<ConsentPurpose, ConsentText> Table(ConsentText pool, ConsentText marketing, ConsentText analytics) => new()
    {
        [ConsentPurpose.TalentPool] = pool,
        [ConsentPurpose.Marketing] = marketing,
        [ConsentPurpose.Analytics] = analytics,
    };
}
