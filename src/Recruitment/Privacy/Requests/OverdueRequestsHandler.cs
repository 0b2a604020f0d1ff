using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Recruitment.Privacy.Requests;

/// <summary>Looks at every open request: ends the ones that nobody confirmed, warns before a term runs out, and finds the ones that should run.</summary>
public sealed partial class OverdueRequestsHandler(PrivacyRequestStore requests, TimeProvider time, ILogger<OverdueRequestsHandler> logger)
{
    /// <summary>Whoever confirmed it starts it as well; only after this is it looked for.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <returns>Requests whose orchestration must run; the door starts the ones that do not.</returns>
    public async IAsyncEnumerable<PrivacyRequest> HandleAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var request in requests.ListAsync(cancellationToken))
        {
            var now = time.GetUtcNow();
            await VoidAsync(request, now, cancellationToken);
            if (!request.IsOpen)
            {
                continue;
            }

            if (PrivacyRequestPolicy.IsAbandoned(request, now))
            {
                await requests.ChangeAsync(
                    request.Id,
                    before => PrivacyRequestPolicy.IsAbandoned(before, now) ? before with { State = PrivacyRequestState.Ended, WaitsFor = null, Reason = "not-confirmed-in-time" } : before,
                    cancellationToken);
                continue;
            }

            if (request.AlertedAt is null && PrivacyRequestPolicy.AlertAt(request.ReceivedAt) <= now)
            {
                Log.DueSoon(logger, request.Kind, request.Id, request.DueAt, request.WaitsFor);
                await requests.ChangeAsync(request.Id, before => before with { AlertedAt = now }, cancellationToken);
            }

            if (request.State == PrivacyRequestState.Running && now - (request.ConfirmedAt ?? request.ReceivedAt) > Grace)
            {
                yield return request;
            }
        }
    }

    /// <summary>Codes and links that ran out are made void, so that a clock that is set right later does not bring them back.</summary>
    private async Task VoidAsync(PrivacyRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (PrivacyRequestPolicy.NeedsNewCode(request, now))
        {
            await requests.ChangeAsync(
                request.Id,
                before => PrivacyRequestPolicy.NeedsNewCode(before, now) ? before with { Code = null, WaitsFor = PrivacyRequest.OfficerIssuesCode } : before,
                cancellationToken);
        }

        if (PrivacyRequestPolicy.NeedsNoLink(request, now))
        {
            await requests.ChangeAsync(
                request.Id, before => PrivacyRequestPolicy.NeedsNoLink(before, now) ? before with { Link = before.Link! with { Revoked = true } } : before, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Kind} request {RequestId} must be done by {DueAt} and is still open; it waits for {WaitsFor}.")]
        public static partial void DueSoon(ILogger logger, PrivacyRequestKind kind, string requestId, DateTimeOffset dueAt, string? waitsFor);
    }
}
