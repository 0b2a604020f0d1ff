using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Activities;

/// <summary>Enters the erasures of a batch.</summary>
public sealed class EnterRetentionBatchActivity(RetentionHandler handler)
{
    [Function(nameof(EnterRetentionBatchActivity))]
    public Task<IReadOnlyList<string>> RunAsync([ActivityTrigger] RetentionCommand input, CancellationToken cancellationToken) =>
        handler.EnterBatchAsync(input.Run, input.Batch, cancellationToken);
}
