using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Spares what operators find a thing by: GUIDs, times, vacancies' references and candidates' pseudonyms never hold a number of a person's.</summary>
internal static partial class Identifiers
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    /// <summary>Takes away the spans that were found inside such an identifier; a secret stays one.</summary>
    public static void Spare(string text, List<MaskSpan> spans)
    {
        if (spans.Count == 0 || !text.AsSpan().ContainsAny('-', '_', ':'))
        {
            return;
        }

        foreach (var match in Shapes().EnumerateMatches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            // A date on its own is no number to call; a date of birth stays hidden.
            var isDate = end - start == 10 && char.IsAsciiDigit(text[start]);
            spans.RemoveAll(span => (!isDate || span.Kind == MaskKind.Phone) && span.Kind != MaskKind.Secret && span.Kind != MaskKind.Email && span.Start < end && span.End > start && span.Start >= start && span.End <= end);
        }
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+\-]\d{2}:?\d{2})?|20\d{2}-[01]\d-[0-3]\d|(?i:connection|request|trace|correlation|activity|span|operation|invocation|instance|delivery|message)[\s_\-]?id[""']?\s?[:=]?\s?[""']?[0-9A-Za-z:\-]{6,64}|(?:cnd|turn|msg|conv|VAC)[_\-][0-9A-Za-z]{2,40})(?![0-9A-Za-z])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Shapes();
}
