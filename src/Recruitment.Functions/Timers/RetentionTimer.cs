using Microsoft.Extensions.Options;
using Recruitment.Functions.Queues;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Timers;

/// <summary>
/// Once each local day from 02:00 Europe/Amsterdam. The platform's timers run in UTC, so that this looks every hour what time it is in Amsterdam; a day that has its run
/// gets no other, also in the night when two o'clock comes twice.
/// </summary>
public sealed class RetentionTimer(RetentionStore store, RetentionHandler handler, IOptions<RequestsOptions> options, WorkOrders orders, TimeProvider time)
{
    [Function("Retention")]
    public async Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (!options.Value.NightlyRetention || RetentionPolicy.DayToRun(time.GetUtcNow()) is not { } day)
        {
            return;
        }

        var run = await handler.StartAsync(await store.ClaimAsync(day, PrivacyRequestStore.NewId(), cancellationToken), isDry: false, AuditActors.System, cancellationToken);
        if (run.State == RetentionRunState.Planning)
        {
            // New, or claimed by an instance that stopped before it could start it.
            await orders.RetainAsync(run, cancellationToken);
        }
    }
}
