using Microsoft.Extensions.Options;

namespace Recruitment.Privacy.HighRisk;

/// <summary>Lets the app start with scores only when every document of a high-risk system is there, and names the ones that are not.</summary>
internal sealed class ValidateMatchingOptions : IValidateOptions<MatchingOptions>
{
    /// <summary>Shorter than this a file is a promise, not a document. In bytes.</summary>
    private const int Shortest = 200;

    /// <summary>Each file with the articles of Regulation (EU) 2024/1689 that ask for it.</summary>
    internal static readonly IReadOnlyList<(string File, string Articles)> Documents =
    [
        ("risk-management.md", "art. 9"),
        ("data-governance.md", "art. 10"),
        ("technical-documentation.md", "art. 11 and annex IV"),
        ("event-logs.md", "art. 12, 19 and 26(6)"),
        ("instructions-for-use.md", "art. 13"),
        ("human-oversight.md", "art. 14 and 26(2)"),
        ("accuracy-and-robustness.md", "art. 15"),
        ("quality-management.md", "art. 17"),
        ("informing-workers-and-candidates.md", "art. 26(7) and 26(11)"),
        ("fundamental-rights-assessment.md", "art. 27"),
        ("post-market-monitoring.md", "art. 72 and 73"),
        ("right-to-explanation.md", "art. 86"),
    ];

    public ValidateOptionsResult Validate(string? name, MatchingOptions options)
    {
        if (!options.Scores)
        {
            return ValidateOptionsResult.Success;
        }

        var folder = Path.IsPathRooted(options.HighRiskDocuments) ? options.HighRiskDocuments : Path.Combine(AppContext.BaseDirectory, options.HighRiskDocuments);
        var missing = Documents
            .Where(document => new FileInfo(Path.Combine(folder, document.File)) is not { Exists: true, Length: >= Shortest })
            .Select(document => $"{document.File} ({document.Articles})")
            .ToList();
        return missing.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Matching:Scores is true, which makes this a high-risk AI system. Missing or empty in Matching:HighRiskDocuments ({options.HighRiskDocuments}): {string.Join(", ", missing)}. Write them, or set Matching:Scores to false.");
    }
}
