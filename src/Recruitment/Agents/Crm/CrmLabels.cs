using Recruitment.Platform.Search;

namespace Recruitment.Agents.Crm;

/// <summary>Labels by which recruiters filter: what the candidate wants and where, in what language; nothing that judges.</summary>
internal static class CrmLabels
{
    private const int LongestLabel = 40;
    private const int MostRoles = 2;

    private static readonly string[] FactPrefixes = ["rol-", "role-", "stad-", "city-", "taal-", "language-"];

    /// <summary>Whether a label says something of the candidate that can change, such as where they live.</summary>
    public static bool IsFact(string label) => Array.Exists(FactPrefixes, prefix => label.StartsWith(prefix, StringComparison.Ordinal));

    public static IReadOnlyList<string> For(CrmContext turn)
    {
        var language = turn.Turn.Brand.RecruiterLanguage;
        var isDutch = language == "nl";
        var labels = new List<string?> { "bot", RouteWords.Label(turn.Verdict.Route, language) };
        labels.AddRange((turn.Profile.DesiredRole ?? []).Take(MostRoles).Select(role => Label(isDutch ? "rol" : "role", role)));
        labels.Add(turn.Profile.City is { } city ? Label(isDutch ? "stad" : "city", city) : null);
        if (turn.Verdict.Language is { Length: > 0 } spoken && spoken != turn.Turn.Brand.Language)
        {
            labels.Add(Label(isDutch ? "taal" : "language", spoken));
        }

        if (turn.HandoffReason is not null)
        {
            labels.Add(RouteWords.Label(Route.Human, language));
        }

        return [.. labels.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Label(string prefix, string value)
    {
        var slug = new string([.. SearchWords.Slug(value).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')]).Trim('-');
        return slug.Length is 0 or > LongestLabel ? null : $"{prefix}-{slug}";
    }
}
