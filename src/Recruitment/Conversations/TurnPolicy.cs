using Recruitment.Agents;
using Recruitment.Handoff;

namespace Recruitment.Conversations;

/// <summary>The rules of a turn that the orchestration asks. Pure.</summary>
public static class TurnPolicy
{
    /// <summary>A turn that is not answered by then is handed over, whatever still tries.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether the answer must wait for the extraction: where it searches or asks for facts, this burst's facts matter;
    /// elsewhere both run at the same time.
    /// </summary>
    public static bool AnswerNeedsFacts(Route route) => route is Route.JobSearch or Route.Apply or Route.Interview;

    /// <summary>Whether a person must go on after the answer, and why.</summary>
    public static string? HandoffReason(Route route, bool agentNeedsHuman) =>
        route == Route.Human ? HandoffReasons.AskedForHuman
        : agentNeedsHuman ? HandoffReasons.AgentCannotAnswer
        : null;

    /// <summary>How much longer to wait for the end of a burst.</summary>
    /// <param name="input">The turn.</param>
    /// <param name="waited">Since the turn began.</param>
    /// <returns>Zero when the burst has ended.</returns>
    public static TimeSpan NextQuietWindow(ConversationTurnInput input, TimeSpan waited)
    {
        var left = input.LongestQuietWindow - waited;
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < input.QuietWindow ? left : input.QuietWindow;
    }
}
