using System.Text.Json.Nodes;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Scoring;
using Recruitment.Knowledge;

namespace Recruitment.Evals.Suites;

/// <summary>
/// Scores the search of articles: where the first article that answers stands (hit@1, hit@3, mean reciprocal rank), and how often
/// nothing is found for a question that no article answers.
/// </summary>
internal static class RetrievalSuite
{
    private const int Depth = 10;

    public static async Task<JsonObject> RunAsync(
        IReadOnlyList<RetrievalLabel> labels, KnowledgeLookup knowledge, TextWriter output, CancellationToken cancellationToken)
    {
        var report = new Report(output);
        var scored = new List<(RetrievalLabel Label, int Rank)>();
        foreach (var label in labels)
        {
            var hits = await knowledge.FindAsync(label.Text, label.Language, KnowledgeAudience.Candidate, Depth, cancellationToken);
            var found = hits.Select(hit => hit.Article.Slug).ToList();
            var rank = label.Articles.Count > 0 ? found.FindIndex(label.Articles.Contains) + 1 : found.Count == 0 ? 1 : 0;
            scored.Add((label, rank));
            if (rank is 0 or > 3)
            {
                report.Mistake(label.Id, label.Articles.Count > 0 ? string.Join('|', label.Articles) : "nothing", string.Join(' ', found.Take(3)), label.Text);
            }
        }

        report.PrintMistakes();
        var splits = scored.GroupBy(score => score.Label.Split).Append(scored.GroupBy(_ => "all").First()).DistinctBy(group => group.Key);
        report.PrintTable(["split", "n", "hit@1", "hit@3", "mrr", "abstained"], [.. splits.Select(group => Row(group.Key, [.. group]))]);
        return Summary(scored);
    }

    private static string[] Row(string name, List<(RetrievalLabel Label, int Rank)> scored)
    {
        var summary = Summary(scored);
        string Cell(string key) => summary[key] is { } value ? Report.Figure(value.GetValue<double>()) : "-";
        return [name, Report.Figure(summary["n"]!.GetValue<int>()), Cell("hit1"), Cell("hit3"), Cell("mrr"), Cell("abstained")];
    }

    private static JsonObject Summary(List<(RetrievalLabel Label, int Rank)> scored)
    {
        var answerable = scored.Where(score => score.Label.Articles.Count > 0).Select(score => score.Rank).ToList();
        var others = scored.Where(score => score.Label.Articles.Count == 0).ToList();
        return new JsonObject
        {
            ["n"] = answerable.Count,
            ["hit1"] = Tally.Share(answerable.Count(rank => rank == 1), answerable.Count),
            ["hit3"] = Tally.Share(answerable.Count(rank => rank is >= 1 and <= 3), answerable.Count),
            ["mrr"] = answerable.Count == 0 ? 0.0 : answerable.Average(rank => rank == 0 ? 0 : 1.0 / rank),
            ["abstained"] = others.Count == 0 ? null : Tally.Share(others.Count(score => score.Rank == 1), others.Count),
        };
    }
}
