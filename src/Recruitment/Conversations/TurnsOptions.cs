using System.ComponentModel.DataAnnotations;

namespace Recruitment.Conversations;

/// <summary>How long turns wait (section <c>Turns</c>).</summary>
public sealed class TurnsOptions : IValidatableObject
{
    public const string SectionName = "Turns";

    /// <summary>How long the candidate must be quiet before the bot answers; 0 answers at once.</summary>
    public TimeSpan QuietWindow { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The longest that a burst is waited for.</summary>
    public TimeSpan LongestQuietWindow { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>When nothing was sent by then, a person takes over.</summary>
    public TimeSpan Watchdog { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A silence after which the next reply opens a new session and says again that it is an AI.</summary>
    public TimeSpan SessionLength { get; init; } = TimeSpan.FromHours(24);

    /// <summary>More messages than this in a minute are answered together after <see cref="LongestQuietWindow"/>.</summary>
    [Range(1, 1000, ErrorMessage = "Turns:MessagesPerMinute must be from 1 to 1000.")]
    public int MessagesPerMinute { get; init; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (QuietWindow < TimeSpan.Zero || QuietWindow > LongestQuietWindow)
        {
            yield return new ValidationResult(
                $"Turns:QuietWindow is {QuietWindow}; it must be from 00:00:00 to Turns:LongestQuietWindow ({LongestQuietWindow}), written as hh:mm:ss.");
        }

        if (Watchdog <= LongestQuietWindow || Watchdog > TimeSpan.FromMinutes(5))
        {
            yield return new ValidationResult(
                $"Turns:Watchdog is {Watchdog}; it must be longer than Turns:LongestQuietWindow ({LongestQuietWindow}) and at most 00:05:00.");
        }
    }
}
