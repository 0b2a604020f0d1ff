namespace Recruitment.Costs;

/// <summary>What was spent before this process started, from the usage records that turns leave behind.</summary>
public interface IUsageHistory
{
    /// <summary>Euro spent on a day (UTC), all candidates together.</summary>
    Task<decimal> SpentOnAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Euro spent on one candidate's conversation.</summary>
    Task<decimal> SpentForAsync(string candidateId, CancellationToken cancellationToken);
}
