using System.Globalization;

namespace Recruitment.Operations.DeadLetters;

/// <summary>Which dead letter: its queue and its number there, written <c>inbound-42</c>.</summary>
public sealed record DeadLetterId(string Queue, long Sequence)
{
    /// <returns>Null when the text is no such id, or names no queue of ours.</returns>
    public static DeadLetterId? Parse(string? text)
    {
        var dash = text?.LastIndexOf('-') ?? -1;
        return dash > 0
            && QueueNames.All.Contains(text![..dash])
            && long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? new DeadLetterId(text[..dash], sequence)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Queue}-{Sequence}");
}
