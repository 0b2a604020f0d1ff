namespace Recruitment.Agents.Crm;

/// <summary>Writes what the recruiter sees about a turn. Implemented by rules (no network) and by a model.</summary>
public interface ICrmAgent
{
    /// <summary>Composes labels, priority and the private note, in the recruiter's language.</summary>
    /// <exception cref="AgentUnavailableException">The model cannot answer now; the caller falls back.</exception>
    Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken);
}
