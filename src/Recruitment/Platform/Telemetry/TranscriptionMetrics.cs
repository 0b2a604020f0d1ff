using System.Diagnostics.Metrics;

namespace Recruitment.Platform.Telemetry;

/// <summary>What came of voice messages.</summary>
internal static class TranscriptionMetrics
{
    private static readonly Meter Source = new("Recruitment.Agents");

    private static readonly Counter<long> Transcriptions = Source.CreateCounter<long>(
        "recruitment.transcriptions", "{message}", "Voice messages, by what came of them: transcribed, or why not.");

    /// <param name="problem">A code; null when it was written out.</param>
    public static void Ended(string? problem) => Transcriptions.Add(1, new KeyValuePair<string, object?>("recruitment.transcription.result", problem ?? "transcribed"));
}
