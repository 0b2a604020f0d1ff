using Recruitment.Functions.Runtimes;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Activities;

/// <summary>Does one step of an erasure.</summary>
public sealed class ErasureStepActivity(ErasureStepHandler handler)
{
    [Function(nameof(ErasureStepActivity))]
    public Task<ErasureStepOutcome> RunAsync(
        [ActivityTrigger] ErasureStepCommand input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, new DurableHistory(client), cancellationToken);
}
