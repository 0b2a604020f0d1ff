namespace Recruitment.Agents.Crm;

/// <summary>Describes a turn to the recruiter without a model: facts, reasons and sources; no score and no judgement.</summary>
public sealed class RulesCrmAgent : ICrmAgent
{
    /// <summary>Version of the rules.</summary>
    public const string Version = "crm-rules/1";

    /// <inheritdoc />
    public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var update = new CrmUpdate(CrmLabels.For(turn), Priority(turn), new CrmNote(turn).Write());
        return Task.FromResult(new AgentResult<CrmUpdate>(update, "rules", Version, []));
    }

    private static string? Priority(CrmContext turn) =>
        turn.HandoffReason is not null || turn.Verdict.Route is Route.Human or Route.Privacy ? "high"
        : turn.Verdict.Route is Route.Apply ? "medium"
        : null;
}
