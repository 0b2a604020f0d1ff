using System.Text.Json.Nodes;
using Recruitment.Agents;
using Recruitment.Agents.Extraction;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Scoring;

namespace Recruitment.Evals.Suites;

/// <summary>Scores extraction by field value, micro-averaged.</summary>
internal static class ExtractionSuite
{
    public static async Task<JsonObject> RunAsync(
        IReadOnlyList<ExtractionLabel> labels, IExtractionAgent extraction, DateOnly today, TextWriter output, CancellationToken cancellationToken)
    {
        var report = new Report(output);
        var tallies = ProfileValues.Fields.ToDictionary(field => field, _ => new Tally());
        var now = Turns.Morning(today);
        foreach (var label in labels)
        {
            var got = await ExtractAsync(label, extraction, now, report, cancellationToken);
            foreach (var (field, tally) in tallies)
            {
                var expected = label.Expect.GetValueOrDefault(field, []);
                var found = got.GetValueOrDefault(field, []);
                if (!tally.Compare(expected, found))
                {
                    report.Mistake(label.Id, Shown(field, expected), Shown(field, found), label.Text);
                }
            }
        }

        var total = new Tally();
        foreach (var tally in tallies.Values)
        {
            total.Add(tally.Right, tally.Spurious, tally.Missed);
        }

        report.PrintMistakes();
        report.PrintTable(
            ["field", "n", "precision", "recall", "f1"], [.. tallies.Append(KeyValuePair.Create("all", total)).Select(Row)]);
        return Summary(labels.Count, tallies, total);
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ExtractAsync(
        ExtractionLabel label, IExtractionAgent extraction, DateTimeOffset now, Report report, CancellationToken cancellationToken)
    {
        try
        {
            var result = await extraction.ExtractAsync(Turns.First(label.Id, label.Text, now), cancellationToken);
            report.AnsweredBy(result.Agent);
            return ProfileValues.Of(result.Value.Values);
        }
        catch (AgentUnavailableException)
        {
            report.AnsweredBy(Report.Nobody);
            return ExpectedProfile.Nothing;
        }
    }

    private static string Shown(string field, IReadOnlyList<string> values) =>
        values.Count == 0 ? $"{field}: -" : $"{field}: {string.Join(", ", values)}";

    private static string[] Row(KeyValuePair<string, Tally> field) =>
    [
        field.Key, Report.Figure(field.Value.Expected), Report.Figure(field.Value.Precision), Report.Figure(field.Value.Recall),
        Report.Figure(field.Value.F1),
    ];

    private static JsonObject Summary(int count, Dictionary<string, Tally> tallies, Tally total) => new()
    {
        ["n"] = count,
        ["precision"] = total.Precision,
        ["recall"] = total.Recall,
        ["f1"] = total.F1,
        ["byField"] = new JsonObject(tallies.Select(tally => KeyValuePair.Create<string, JsonNode?>(
            tally.Key,
            new JsonObject
            {
                ["p"] = tally.Value.Precision,
                ["r"] = tally.Value.Recall,
                ["f1"] = tally.Value.F1,
                ["n"] = tally.Value.Expected,
            }))),
    };
}
