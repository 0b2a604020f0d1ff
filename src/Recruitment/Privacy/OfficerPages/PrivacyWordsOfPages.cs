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
}
