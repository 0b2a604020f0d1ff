namespace Recruitment.Conversations;

/// <summary>How a turn ended; exactly one for each turn.</summary>
public enum TurnOutcome
{
    /// <summary>One reply was sent.</summary>
    Replied,

    /// <summary>A person was asked to go on, and both sides were told.</summary>
    HandedOff,

    /// <summary>Nothing was to be said; the reason says why.</summary>
    Skipped,

    /// <summary>Newer messages came in; the next turn answers all of them.</summary>
    Superseded,
}
