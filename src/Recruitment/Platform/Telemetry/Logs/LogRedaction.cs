using System.Text.RegularExpressions;
using Recruitment.Privacy.Masking;

namespace Recruitment.Platform.Telemetry.Logs;

/// <summary>
/// Decides what of a log entry must be masked. Masking reads every word and takes a tenth of a millisecond or more, so that entries whose values are figures,
/// words and ids of ours go past it; their sentences are ours.
/// </summary>
internal sealed partial class LogRedaction(Redactor redactor)
{
    /// <summary>Name under which the template of a message travels among its values.</summary>
    private const string Template = "{OriginalFormat}";

    /// <summary>Figures beyond this could be somebody's number.</summary>
    private const long LargestFigure = 999_999;

    /// <summary>Beyond this a log line is cut: nobody reads it, and masking takes time for each letter.</summary>
    private const int Longest = 16 * 1024;

    public string Mask(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        try
        {
            return redactor.MaskForLogs(text.Length > Longest ? text[..Longest] + "…" : text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A line that could not be read to its end may hold anything. Logging must not fail because of it.
            return "[not checked in time]";
        }
    }

    public IReadOnlyList<KeyValuePair<string, object?>> Mask(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var masked = new KeyValuePair<string, object?>[values.Count];
        for (var at = 0; at < masked.Length; at++)
        {
            var (name, value) = values[at];
            masked[at] = IsHarmless(name, value) ? values[at] : new KeyValuePair<string, object?>(name, Mask(value?.ToString() ?? string.Empty));
        }

        return masked;
    }

    /// <summary>The exception itself when nothing in it needs masking, so that its type is not lost.</summary>
    public Exception? Mask(Exception? exception)
    {
        if (exception is null)
        {
            return null;
        }

        var text = exception.ToString();
        var masked = Mask(text);
        return masked == text
            ? exception
            : new RedactedException(exception.GetType().FullName ?? exception.GetType().Name, Mask(exception.Message), exception.StackTrace, masked);
    }

    public static bool IsHarmless(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        for (var at = 0; at < values.Count; at++)
        {
            if (!IsHarmless(values[at].Key, values[at].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHarmless(string name, object? value) => value switch
    {
        null or bool or Enum or TimeSpan or DateTimeOffset or double or float => true,
        int figure => Math.Abs((long)figure) <= LargestFigure,
        long figure => figure is >= -LargestFigure and <= LargestFigure,
        string text => name == Template || OurWords().IsMatch(text),
        _ => false,
    };

    // A word without digits, an id of a candidate, a conversation or a turn. Never two words: a sentence may name somebody.
    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z._-]{0,60}|c?-?[0-9a-f]{32}|(?:turn-)?[1-9]\d{0,3}-[1-9]\d{0,6}(?:-\d{1,6})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex OurWords();
}
