using System.Text.Json.Nodes;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Model;

namespace Recruitment.Agents.Router;

/// <summary>Routes by a language model with a strict schema.</summary>
internal sealed class ModelRouterAgent(ModelDesk desk, ModelRoster roster) : IRouterAgent
{
    private const string Name = "router";
    private const int MaxOutputTokens = 120;
    private const int HistoryLines = 6;

    private static readonly PromptFile Prompt = PromptFile.Beside(typeof(ModelRouterAgent));

    public async Task<AgentResult<RouteVerdict>> RouteAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var errand = desk.Begin(Name, roster.Router, Prompt, turn);
        var question = errand.Question(RouterSchema.Schema, MaxOutputTokens, Messages(turn));
        var verdict = await desk.AskAsync(errand, question, answer => RouterSchema.Read(answer.Text), cancellationToken);
        return errand.Result(verdict);
    }

    private static List<ModelMessage> Messages(TurnContext turn) =>
    [
        new ModelMessage.Instruction($"Known language: {turn.KnownLanguage ?? turn.Brand.Language}."),
        CandidateFence.Around(new JsonObject
        {
            ["history"] = CandidateFence.History(turn.History, HistoryLines),
            ["burst"] = CandidateFence.Messages(turn.Messages),
        }),
    ];
}
