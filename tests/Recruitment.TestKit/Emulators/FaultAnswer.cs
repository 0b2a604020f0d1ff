namespace Recruitment.TestKit.Emulators;

/// <summary>An answer in the emulator's place.</summary>
/// <param name="Status">HTTP status, or <see cref="NoAnswer"/>.</param>
/// <param name="RetryAfter">How long the caller is asked to wait.</param>
/// <param name="AfterTheWork">The emulator did what was asked; only its answer is lost.</param>
public sealed record FaultAnswer(int Status, TimeSpan? RetryAfter = null, bool AfterTheWork = false)
{
    /// <summary>The connection breaks.</summary>
    public const int NoAnswer = 0;
}
