using System.Text.Json.Nodes;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Scoring;

namespace Recruitment.Evals.Suites;

/// <summary>Counts secrets that survive masking for logs, and harmless words that do not.</summary>
internal static class RedactionSuite
{
    public static JsonObject Run(IReadOnlyList<RedactionLabel> labels, Func<string, string> mask, TextWriter output)
    {
        var report = new Report(output);
        var (leaked, lost) = (0, 0);
        foreach (var label in labels)
        {
            var masked = mask(label.Text);
            foreach (var secret in label.Secrets.Where(secret => masked.Contains(secret, StringComparison.OrdinalIgnoreCase)))
            {
                leaked++;
                report.Mistake(label.Id, $"masked: {secret}", "leaked", masked);
            }

            foreach (var word in label.Keep.Where(word => !masked.Contains(word, StringComparison.Ordinal)))
            {
                lost++;
                report.Mistake(label.Id, $"kept: {word}", "lost", masked);
            }
        }

        report.PrintMistakes();
        report.PrintTable(
            ["kind", "n", "wrong"],
            [
                ["secrets leaked", Report.Figure(labels.Sum(label => label.Secrets.Count)), Report.Figure(leaked)],
                ["words lost", Report.Figure(labels.Sum(label => label.Keep.Count)), Report.Figure(lost)],
            ]);
        return new JsonObject { ["n"] = labels.Count, ["leaked"] = leaked, ["lost"] = lost };
    }
}
