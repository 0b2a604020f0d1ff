using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Recruitment.Privacy.DecisionRecords.PurgeDecisionRecords;

/// <summary>Removes decision records whose time is over.</summary>
public sealed partial class PurgeDecisionRecordsHandler(
    IDecisionLog decisions, IOptions<DecisionRecordOptions> options, TimeProvider time, ILogger<PurgeDecisionRecordsHandler> logger)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        var removed = await decisions.DeleteBeforeAsync(time.GetUtcNow() - options.Value.DecisionRecordsKept, cancellationToken);
        Log.Purged(logger, removed);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Removed} decision records were older than they are kept, and were removed.")]
        public static partial void Purged(ILogger logger, int removed);
    }
}
