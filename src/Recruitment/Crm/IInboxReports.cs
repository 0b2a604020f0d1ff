using Recruitment.Conversations;
using Recruitment.Crm.ReportDelivery;

namespace Recruitment.Crm;

/// <summary>Queue <c>crm</c>: what recruiters must be told outside of a turn, so that no candidate waits for it.</summary>
public interface IInboxReports
{
    /// <summary>Returns when the report is durable; a second one about the same message is dropped.</summary>
    /// <exception cref="QueueUnavailableException">The queue did not take it.</exception>
    Task EnqueueAsync(ReportDeliveryCommand report, CancellationToken cancellationToken);
}
