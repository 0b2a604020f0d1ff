using System.Text.Json.Nodes;
using Recruitment.Agents;
using Recruitment.Agents.Router;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Scoring;

namespace Recruitment.Evals.Suites;

/// <summary>Scores the router: right when the route is the intent or one that is acceptable too.</summary>
internal static class RouterSuite
{
    public static async Task<JsonObject> RunAsync(
        IReadOnlyList<RouterLabel> labels, IRouterAgent router, DateOnly today, TextWriter output, CancellationToken cancellationToken)
    {
        var report = new Report(output);
        var tallies = Intents.All.ToDictionary(intent => intent, _ => new Tally());
        var now = Turns.Morning(today);
        foreach (var label in labels)
        {
            var got = await RouteAsync(label, router, now, report, cancellationToken);
            if (got == label.Intent || label.Accept.Contains(got))
            {
                tallies[label.Intent].Add(1, 0, 0);
                continue;
            }

            tallies[label.Intent].Add(0, 0, 1);
            tallies.GetValueOrDefault(got)?.Add(0, 1, 0);
            report.Mistake(label.Id, string.Join('|', label.Accept.Prepend(label.Intent)), got, label.Text);
        }

        report.PrintMistakes();
        report.PrintTable(
            ["intent", "n", "accuracy", "precision"],
            [.. tallies.Select(tally => new[]
            {
                tally.Key, Report.Figure(tally.Value.Expected), Report.Figure(tally.Value.Recall), Report.Figure(tally.Value.Precision),
            })]);
        return Summary(labels.Count, tallies);
    }

    private static async Task<string> RouteAsync(
        RouterLabel label, IRouterAgent router, DateTimeOffset now, Report report, CancellationToken cancellationToken)
    {
        try
        {
            var result = await router.RouteAsync(Turns.First(label.Id, label.Text, now, label.Context), cancellationToken);
            report.AnsweredBy(result.Agent);
            return Intents.Name(result.Value.Route);
        }
        catch (AgentUnavailableException)
        {
            report.AnsweredBy(Report.Nobody);
            return Report.Nobody;
        }
    }

    private static JsonObject Summary(int count, Dictionary<string, Tally> tallies) => new()
    {
        ["n"] = count,
        ["accuracy"] = Tally.Share(tallies.Values.Sum(tally => tally.Right), count),
        ["byIntent"] = new JsonObject(tallies.Select(tally => KeyValuePair.Create<string, JsonNode?>(
            tally.Key,
            new JsonObject { ["n"] = tally.Value.Expected, ["accuracy"] = tally.Value.Recall, ["precision"] = tally.Value.Precision }))),
    };
}
