using Recruitment.Agents.Transcription;

namespace Recruitment.Conversations.TranscribeTurn;

/// <summary>What came of fetching a voice message.</summary>
public abstract record RecordingOutcome
{
    private RecordingOutcome()
    {
    }

    public sealed record Fetched(Recording Recording) : RecordingOutcome;

    /// <summary>There is nothing to listen to.</summary>
    /// <param name="Problem">Why, as a code, such as <c>too-large</c>.</param>
    public sealed record Unusable(string Problem) : RecordingOutcome;
}
