using Recruitment.Conversations.Receipts;

namespace Recruitment.Functions.Timers;

/// <summary>Every night at 03:50 UTC: removes receipts of deliveries whose time is over.</summary>
public sealed class PurgeReceiptsTimer(DeliveryReceipts receipts)
{
    [Function("PurgeReceipts")]
    public Task RunAsync([TimerTrigger("0 50 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) => receipts.PurgeAsync(cancellationToken);
}
