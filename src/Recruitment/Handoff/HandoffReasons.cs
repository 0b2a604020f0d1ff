namespace Recruitment.Handoff;

/// <summary>Why a conversation goes to a person.</summary>
public static class HandoffReasons
{
    public const string AskedForHuman = "asked-for-human";
    public const string AgentCannotAnswer = "agent-cannot-answer";
    public const string Watchdog = "watchdog";
    public const string TurnFailed = "turn-failed";

    /// <summary>The candidate objects to automated handling.</summary>
    public const string Objection = "objection";

    /// <summary>Processing of the candidate's data is restricted.</summary>
    public const string Restricted = "restricted";
}
