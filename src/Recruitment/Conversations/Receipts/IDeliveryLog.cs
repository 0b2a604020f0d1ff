using Recruitment.Platform.Documents;

namespace Recruitment.Conversations.Receipts;

/// <summary>Where receipts of deliveries are kept, by day.</summary>
/// <exception cref="StoreUnavailableException">From each method: the store does not answer.</exception>
public interface IDeliveryLog
{
    /// <returns>False when this delivery has a receipt on this day already; nothing was written then.</returns>
    Task<bool> TryAddAsync(DeliveryReceipt receipt, CancellationToken cancellationToken);

    /// <summary>Writes a receipt over the one of the same delivery and day.</summary>
    Task ReplaceAsync(DeliveryReceipt receipt, CancellationToken cancellationToken);

    /// <summary>The newest receipt of a delivery that came at or after a moment.</summary>
    Task<DeliveryReceipt?> FindAsync(string delivery, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>Removes the receipts of the days before the one that this moment is in.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
