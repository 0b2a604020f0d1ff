using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary>How the pages name kinds, states and what holds a request up.</summary>
internal static class PrivacyWordsOfPages
{
    public static string Kind(PrivacyRequestKind kind, ConsoleLanguage language) =>
        kind == PrivacyRequestKind.Erasure ? language.Say("Verwijdering", "Erasure") : language.Say("Kopie", "Copy");

    public static string Origin(PrivacyRequestOrigin origin, ConsoleLanguage language) => origin switch
    {
        PrivacyRequestOrigin.Chat => language.Say("kandidaat, in het gesprek", "candidate, in the conversation"),
        PrivacyRequestOrigin.Officer => language.Say("functionaris", "officer"),
        PrivacyRequestOrigin.Retention => language.Say("bewaartermijn", "retention"),
        _ => language.Say("na terugzetten van een back-up", "after a backup was restored"),
    };

    public static string State(PrivacyRequestState state, ConsoleLanguage language) => state switch
    {
        PrivacyRequestState.Waiting => language.Say("Wacht", "Waiting"),
        PrivacyRequestState.Running => language.Say("Loopt", "Running"),
        PrivacyRequestState.Done => language.Say("Klaar", "Done"),
        PrivacyRequestState.Refused => language.Say("Geweigerd", "Refused"),
        _ => language.Say("Beëindigd", "Ended"),
    };

    public static string WaitsFor(string? code, ConsoleLanguage language) => code switch
    {
        null => "–",
        PrivacyRequest.CandidateConfirms => language.Say("de kandidaat bevestigt", "the candidate confirms"),
        PrivacyRequest.OfficerIssuesCode => language.Say("jij geeft de kandidaat een code", "you give the candidate a code"),
        PrivacyRequest.CandidateTypesCode => language.Say("de kandidaat typt de code", "the candidate types the code"),
        Erasure.ErasureOpening.RunningTurn => language.Say("een antwoord dat nog onderweg is", "an answer that is still under way"),
        Erasure.ErasureOpening.RunningExport => language.Say("een kopie die stopt", "a copy that is stopping"),
        _ => code,
    };

    public static string Store(string name, ConsoleLanguage language) => name switch
    {
        Erasure.ErasureStores.Spill => language.Say("Berichten die wachtten", "Messages that waited"),
        Erasure.ErasureStores.Queue => language.Say("Wachtrij", "Queue"),
        Erasure.ErasureStores.History => language.Say("Verloop van antwoorden", "History of answers"),
        Erasure.ErasureStores.People => language.Say("Profiel en gesprekken", "Profile and conversations"),
        Erasure.ErasureStores.Consents => language.Say("Toestemmingen", "Consents"),
        Erasure.ErasureStores.Exports => language.Say("Kopieën", "Copies"),
        Erasure.ErasureStores.Chatwoot => language.Say("Onze inbox (Chatwoot)", "Our inbox (Chatwoot)"),
        _ => name,
    };

    public static string Purpose(ConsentPurpose purpose, ConsoleLanguage language) => purpose switch
    {
        ConsentPurpose.Communication => language.Say("berichten", "messages"),
        ConsentPurpose.TalentPool => language.Say("bewaren voor later werk", "kept for later work"),
        ConsentPurpose.Marketing => language.Say("tips en acties", "tips and offers"),
        _ => language.Say("cijfers over het gebruik", "figures about use"),
    };

    public static string Act(ConsentAct act, ConsoleLanguage language) =>
        act == ConsentAct.Given ? language.Say("gegeven", "given") : language.Say("ingetrokken", "withdrawn");

    public static string Actor(string actor, ConsoleLanguage language) => actor switch
    {
        AuditActors.Candidate => language.Say("kandidaat", "candidate"),
        AuditActors.System => language.Say("systeem", "system"),
        _ => actor,
    };
}
