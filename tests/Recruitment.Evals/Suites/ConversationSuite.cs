using System.Text.Json.Nodes;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Scoring;

namespace Recruitment.Evals.Suites;

/// <summary>Plays conversations turn by turn and checks route, gathered profile and handoff after each.</summary>
internal static class ConversationSuite
{
    public static async Task<JsonObject> RunAsync(
        IReadOnlyList<ConversationLabel> labels, EvalAgents agents, DateOnly today, TextWriter output, CancellationToken cancellationToken)
    {
        var report = new Report(output);
        var (turns, passed) = (0, 0);
        foreach (var label in labels)
        {
            var conversation = new PlayedConversation(label.Id, agents, Turns.Morning(today));
            for (var at = 0; at < label.Turns.Count; at++)
            {
                var turn = label.Turns[at];
                var mistakes = Mistakes(turn, await conversation.PlayAsync(turn, cancellationToken)).ToList();
                turns++;
                passed += mistakes.Count == 0 ? 1 : 0;
                foreach (var (expected, got) in mistakes)
                {
                    report.Mistake($"{label.Id}.{at + 1}", expected, got, turn.User);
                }
            }
        }

        report.PrintMistakes();
        report.PrintTable(
            ["conversations", "turns", "passed"], [[Report.Figure(labels.Count), Report.Figure(turns), Report.Figure(passed)]]);
        return new JsonObject { ["n"] = labels.Count, ["turns"] = turns, ["passed"] = passed };
    }

    private static IEnumerable<(string Expected, string Got)> Mistakes(TurnLabel turn, PlayedTurn played)
    {
        if (turn.Route is { } route && route != played.Route)
        {
            yield return ($"route: {route}", $"route: {played.Route}");
        }

        if (turn.Handoff is { } handoff && handoff != played.HandsOff)
        {
            yield return ($"handoff: {handoff}", $"handoff: {played.HandsOff}");
        }

        foreach (var (field, expected) in turn.Profile)
        {
            var got = played.Profile.GetValueOrDefault(field, []);
            if (!expected.ToHashSet(StringComparer.Ordinal).SetEquals(got))
            {
                yield return ($"{field}: {string.Join(", ", expected)}", $"{field}: {(got.Count == 0 ? "-" : string.Join(", ", got))}");
            }
        }
    }
}
