using Recruitment.Agents.Crm;

namespace Recruitment.Agents.Fallback;

/// <summary>The model, then the rules.</summary>
internal sealed class FallbackCrmAgent(ICrmAgent model, ICrmAgent rules, StepDown stepDown) : ICrmAgent
{
    public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) =>
        stepDown.AnswerAsync("crm", () => model.DescribeAsync(turn, cancellationToken), _ => rules.DescribeAsync(turn, cancellationToken), cancellationToken);
}
