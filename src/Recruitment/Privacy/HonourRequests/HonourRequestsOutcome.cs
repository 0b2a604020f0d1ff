namespace Recruitment.Privacy.HonourRequests;

/// <summary>What the candidate's standing and what they just asked mean for a turn.</summary>
public abstract record HonourRequestsOutcome
{
    private HonourRequestsOutcome()
    {
    }

    /// <summary>Nothing stands in the way.</summary>
    /// <param name="DespiteStop">They want no messages, but asked something that must be answered.</param>
    public sealed record Proceed(bool DespiteStop) : HonourRequestsOutcome;

    /// <summary>They want no messages: nothing is sent, and no model sees what they wrote.</summary>
    public sealed record Silent : HonourRequestsOutcome;

    /// <summary>A person must go on, and no model may see what they wrote.</summary>
    /// <param name="Reason">One of the handoff's reasons.</param>
    /// <param name="Language">In which they are told, ISO 639-1.</param>
    /// <param name="Silently">They want no messages, so they are not told.</param>
    public sealed record AskPerson(string Reason, string Language, bool Silently) : HonourRequestsOutcome;

    /// <summary>The request was carried out; this says so.</summary>
    /// <param name="Code">What was done, in one machine-readable word.</param>
    /// <param name="Text">The answer.</param>
    /// <param name="Language">Its language, ISO 639-1.</param>
    /// <param name="Choices">Buttons.</param>
    public sealed record Answered(string Code, string Text, string Language, IReadOnlyList<string> Choices) : HonourRequestsOutcome;
}
