namespace Recruitment.Costs;

/// <summary>Knows nothing: budgets then count from the start of the process.</summary>
internal sealed class NoUsageHistory : IUsageHistory
{
    public Task<decimal> SpentOnAsync(DateOnly day, CancellationToken cancellationToken) => Task.FromResult(0m);

    public Task<decimal> SpentForAsync(string candidateId, CancellationToken cancellationToken) => Task.FromResult(0m);
}
