using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Model;

namespace Recruitment.Agents.Crm;

/// <summary>
/// Puts a model's summary above the note that the rules write. Labels, priority and facts stay the rules': a model could invent them, and
/// candidate text could ask it to.
/// </summary>
/// <param name="desk">Gets the question answered.</param>
/// <param name="roster">Which deployments to ask.</param>
/// <param name="rules">Writes labels, priority and facts.</param>
internal sealed class ModelCrmAgent(ModelDesk desk, ModelRoster roster, [FromKeyedServices(AgentsRegistration.Rules)] ICrmAgent rules) : ICrmAgent
{
    private const string Name = "crm";
    private const int MaxOutputTokens = 250;
    private const int LongestSummary = 600;

    private static readonly PromptFile Prompt = PromptFile.Beside(typeof(ModelCrmAgent));

    private static readonly ModelSchema Schema = new(
        "recruiter_summary",
        """{"type":"object","additionalProperties":false,"required":["summary"],"properties":{"summary":{"type":"string"}}}""");

    public async Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken)
    {
        var facts = await rules.DescribeAsync(turn, cancellationToken);
        var errand = desk.Begin(Name, roster.Crm, Prompt, turn.Turn);
        var question = errand.Question(Schema, MaxOutputTokens, Messages(turn));
        var summary = await desk.AskAsync(errand, question, answer => Read(answer.Text), cancellationToken);
        return errand.Result(facts.Value with { Note = $"{summary}\n\n{facts.Value.Note}" });
    }

    private static List<ModelMessage> Messages(CrmContext turn) =>
    [
        new ModelMessage.Instruction(
            $"Language: {turn.Turn.Brand.RecruiterLanguage}. Route: {JsonNamingPolicy.SnakeCaseLower.ConvertName(turn.Verdict.Route.ToString())}. "
            + $"Handed to a person: {(turn.HandoffReason is null ? "no" : "yes")}."),
        CandidateFence.Around(new JsonObject
        {
            ["burst"] = CandidateFence.Messages(turn.Turn.Messages),
        }),
    ];

    private static string? Read(string text)
    {
        if (!ModelJson.TryParse(text, out var json))
        {
            return null;
        }

        using (json)
        {
            // One paragraph of plain text: a candidate must not be able to draw links or headings in the recruiter's inbox.
            return ModelJson.Text(json.RootElement, "summary") is { Length: <= LongestSummary } summary
                && summary.IndexOfAny(['[', ']', '<', '>', '#', '`', '\n', '@']) < 0
                && !summary.Contains("://", StringComparison.Ordinal)
                    ? summary
                    : null;
        }
    }
}
