using Recruitment.Agents.Extraction;
using Recruitment.Intake;

namespace Recruitment.Agents.Fallback;

/// <summary>The model, then the rules.</summary>
internal sealed class FallbackExtractionAgent(IExtractionAgent model, IExtractionAgent rules, StepDown stepDown) : IExtractionAgent
{
    public Task<AgentResult<ProfilePatch>> ExtractAsync(TurnContext turn, CancellationToken cancellationToken) =>
        turn.WithoutModel
            ? rules.ExtractAsync(turn, cancellationToken)
            : stepDown.AnswerAsync("extraction", () => model.ExtractAsync(turn, cancellationToken), _ => rules.ExtractAsync(turn, cancellationToken), cancellationToken);
}
