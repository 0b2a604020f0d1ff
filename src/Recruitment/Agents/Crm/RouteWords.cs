namespace Recruitment.Agents.Crm;

/// <summary>A route as recruiters read it.</summary>
internal static class RouteWords
{
    private static readonly Dictionary<Route, (string Dutch, string English, string? DutchLabel, string? EnglishLabel)> Words = new()
    {
        [Route.JobSearch] = ("zoekt werk", "looks for work", "werk-zoeken", "job-search"),
        [Route.Apply] = ("wil solliciteren", "wants to apply", "solliciteren", "apply"),
        [Route.ApplicationStatus] = ("vraagt naar een sollicitatie", "asks about an application", "sollicitatie-status", "application-status"),
        [Route.Interview] = ("gesprek plannen", "plan an interview", "gesprek-plannen", "interview"),
        [Route.Question] = ("heeft een vraag", "has a question", "vraag", "question"),
        [Route.Human] = ("wil een mens spreken", "wants a person", "wil-mens", "wants-human"),
        [Route.Privacy] = ("privacyverzoek", "privacy request", "privacy-verzoek", "privacy-request"),
        [Route.SmallTalk] = ("praatje", "small talk", null, null),
        [Route.Unsupported] = ("iets waar de assistent niet bij helpt", "something the assistant does not help with", null, null),
    };

    private static readonly Dictionary<string, (string Dutch, string English)> Reasons = new()
    {
        ["classifier"] = ("herkend aan de woorden van het bericht", "recognised by the words of the message"),
        ["model"] = ("gelezen door het taalmodel", "read by the language model"),
        ["handoff-word"] = ("vroeg met zoveel woorden om een mens", "asked for a person in so many words"),
        ["stop-word"] = ("wil geen berichten meer", "wants no more messages"),
        ["privacy-word"] = ("noemde gegevens of privacy", "mentioned data or privacy"),
        ["what-are-you"] = ("vroeg of hier een mens of een machine antwoordt", "asked whether a person or a machine answers"),
        ["start-word"] = ("wil weer berichten", "wants messages again"),
        ["correction-word"] = ("corrigeert wat we van hem of haar hebben", "corrects what we have"),
        ["correction-unclear"] = ("zegt dat iets niet klopt", "says that something is wrong"),
        ["consent-asked"] = ("vroeg naar een toestemming", "asked about a consent"),
        ["consent-given"] = ("gaf toestemming", "gave consent"),
        ["consent-withdrawn"] = ("trok toestemming in", "withdrew consent"),
        ["objection"] = ("maakt bezwaar tegen automatische verwerking", "objects to automated handling"),
        ["restricted"] = ("verwerking van de gegevens is beperkt", "processing of the data is restricted"),
        ["asked-for-human"] = ("de kandidaat vroeg om een mens", "the candidate asked for a person"),
        ["agent-cannot-answer"] = ("de assistent kan dit niet afhandelen", "the assistant cannot handle this"),
        ["watchdog"] = ("de assistent antwoordde niet op tijd", "the assistant did not answer in time"),
        ["turn-failed"] = ("er ging iets mis bij het antwoorden", "something went wrong while answering"),
    };

    public static string Describe(Route route, string language) => language == "nl" ? Words[route].Dutch : Words[route].English;

    /// <summary>The label of a route; null when it deserves none.</summary>
    public static string? Label(Route route, string language) => language == "nl" ? Words[route].DutchLabel : Words[route].EnglishLabel;

    /// <summary>A reason code in words; the code itself when it is not one of ours.</summary>
    public static string Reason(string code, string language) =>
        Reasons.TryGetValue(code, out var words) ? (language == "nl" ? words.Dutch : words.English) : code;
}
