using System.Globalization;
using System.Text.Json.Nodes;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Model;
using Recruitment.Intake;

namespace Recruitment.Agents.Extraction;

/// <summary>Extracts by a language model with a strict schema; every value is checked again, and one that fails is dropped without the rest.</summary>
internal sealed class ModelExtractionAgent(ModelDesk desk, ModelRoster roster) : IExtractionAgent
{
    private const string Name = "extraction";
    private const int MaxOutputTokens = 900;

    private static readonly PromptFile Prompt = PromptFile.Beside(typeof(ModelExtractionAgent));

    public async Task<AgentResult<ProfilePatch>> ExtractAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var errand = desk.Begin(Name, roster.Extraction, Prompt, turn);
        var question = errand.Question(ExtractionSchema.Schema, MaxOutputTokens, Messages(turn));
        var patch = await desk.AskAsync(errand, question, answer => PatchReader.Read(answer.Text, turn), cancellationToken);
        return errand.Result(patch);
    }

    private static List<ModelMessage> Messages(TurnContext turn) =>
    [
        new ModelMessage.Instruction(string.Create(CultureInfo.InvariantCulture, $"Today is {turn.Now:dddd yyyy-MM-dd}.")),
        CandidateFence.Around(new JsonObject
        {
            ["last_bot_line"] = turn.History.LastOrDefault(line => line.Speaker is Speaker.Bot)?.Text,
            ["burst"] = CandidateFence.Messages(turn.Messages),
        }),
    ];
}
