using System.Text.Json.Nodes;
using Recruitment.Agents;
using Recruitment.Agents.Router;
using Recruitment.TestKit;

namespace Recruitment.Tests.Costs;

/// <summary>A message of the router's held-back set (<c>tests/Recruitment.Evals/data/router.test.jsonl</c>).</summary>
internal sealed record LabelledMessage(string Id, string Language, string Text, Route Route)
{
    public static IReadOnlyList<LabelledMessage> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(TokenCounter.Root(), "tests", "Recruitment.Evals", "data", "router.test.jsonl")).Select(line => JsonNode.Parse(line)!).Select(label =>
            new LabelledMessage((string)label["id"]!, (string)label["lang"]!, (string)label["text"]!, RouteNames.TryParse((string)label["intent"]!, out var route) ? route : Route.Unsupported)),
    ];
}
