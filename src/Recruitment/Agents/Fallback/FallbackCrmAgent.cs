using Recruitment.Agents.Crm;

namespace Recruitment.Agents.Fallback;

/// <summary>The model, then the rules; a request about privacy is described by the rules alone.</summary>
internal sealed class FallbackCrmAgent(ICrmAgent model, ICrmAgent rules, StepDown stepDown) : ICrmAgent
{
    public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) =>
        turn.Turn.WithoutModel || turn.Verdict.Route == Route.Privacy
            ? rules.DescribeAsync(turn, cancellationToken)
            : stepDown.AnswerAsync("crm", () => model.DescribeAsync(turn, cancellationToken), _ => rules.DescribeAsync(turn, cancellationToken), cancellationToken);
}
