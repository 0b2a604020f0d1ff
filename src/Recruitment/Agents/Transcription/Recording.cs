namespace Recruitment.Agents.Transcription;

/// <summary>A voice message in memory; it is never stored.</summary>
/// <param name="Sound">The file's bytes.</param>
/// <param name="Extension">Tells the model the format, such as <c>ogg</c>.</param>
public sealed record Recording(ReadOnlyMemory<byte> Sound, string Extension)
{
    // WhatsApp records at about 16 kbit/s; half of what other phones use, so that an unknown length is counted as too long rather than too short.
    private const int FewestBytesPerSecond = 4000;

    /// <summary>As its header says; null for a format that does not tell.</summary>
    public TimeSpan? Length { get; } = RecordingLength.Of(Sound.Span);

    /// <summary>What is paid for when the provider does not say.</summary>
    public TimeSpan CountedLength => Length ?? TimeSpan.FromSeconds((double)Sound.Length / FewestBytesPerSecond);
}
