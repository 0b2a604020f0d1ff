using Recruitment.Agents.Crm;

namespace Recruitment.Handoff;

/// <summary>What the recruiter reads when a turn ends without an answer, and so without the note that goes with one.</summary>
internal static class HandoffNote
{
    public static string Text(string language, string reason)
    {
        var words = RouteWords.Reason(reason, language);
        return language == "nl"
            ? $"**Overgedragen:** {words}. De kandidaat wacht op een collega."
            : $"**Handed over:** {words}. The candidate is waiting for a colleague.";
    }
}
