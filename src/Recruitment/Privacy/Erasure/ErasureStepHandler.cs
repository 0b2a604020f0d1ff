using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Does one step of an erasure. Every step reads what it needs, does its work and writes how far it came, so that it can be repeated after a crash at any
/// moment. A store that does not answer keeps the request open, with its name on it.
/// </summary>
public sealed partial class ErasureStepHandler(
    PrivacyRequestStore requests, ErasureOpening opening, ErasureTally tally, ErasureNotice notice, ErasureClosing closing, ErasureExceptions exceptions, ILogger<ErasureStepHandler> logger)
{
    /// <param name="command">Which step of which request.</param>
    /// <param name="history">The durable history, which only the door can reach.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ErasureStepOutcome> HandleAsync(ErasureStepCommand command, IPersonalStore history, CancellationToken cancellationToken)
    {
        var request = await requests.GetAsync(command.Request, cancellationToken);
        if (request.State != PrivacyRequestState.Running)
        {
            return new ErasureStepOutcome(true);
        }

        var waitsFor = await TryAsync(request, command, history, cancellationToken);
        if (request.WaitsFor != waitsFor)
        {
            await requests.ChangeAsync(
                request.Id, before => before.State != PrivacyRequestState.Running ? before : before with { WaitsFor = waitsFor }, cancellationToken);
        }

        if (waitsFor is not null)
        {
            Log.Waits(logger, request.Id, command.Step, waitsFor);
        }

        return new ErasureStepOutcome(waitsFor is null, waitsFor);
    }

    private async Task<string?> TryAsync(PrivacyRequest request, ErasureStepCommand command, IPersonalStore history, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(request, command, history, cancellationToken);
        }
        catch (ThreadUnavailableException exception)
        {
            Log.Unavailable(logger, request.Id, command.Step, exception);
            return ErasureStores.Chatwoot;
        }
    }

    private async Task<string?> DoAsync(PrivacyRequest request, ErasureStepCommand command, IPersonalStore history, CancellationToken cancellationToken)
    {
        switch (command.Step)
        {
            case ErasureStep.Snapshot:
                await opening.SnapshotAsync(request, history, cancellationToken);
                return null;
            case ErasureStep.Quiet:
                return await opening.QuietAsync(request, command.LastChance, cancellationToken);
            case ErasureStep.SetAside:
                await exceptions.SetAsideAsync(request, cancellationToken);
                return null;
            case ErasureStep.Tell:
                await notice.TellAsync(request, cancellationToken);
                return null;
            case ErasureStep.VerifyOwn:
                return await tally.ReadBackAsync(request, history, withChatwoot: false, cancellationToken);
            case ErasureStep.Verify:
                return await tally.ReadBackAsync(request, history, withChatwoot: true, cancellationToken);
            case ErasureStep.Settle:
                await exceptions.LetGoAsync(request, cancellationToken);
                await tally.SettleAsync(cancellationToken);
                return null;
            case ErasureStep.Certify:
                await closing.CertifyAsync(request, cancellationToken);
                return null;
            default:
                await tally.EraseAsync(request, ErasurePolicy.StoreOf(command.Step) ?? throw new UnreachableException(), history, cancellationToken);
                return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Erasure {RequestId} waits at {Step} for {WaitsFor}.")]
        public static partial void Waits(ILogger logger, string requestId, ErasureStep step, string waitsFor);

        [LoggerMessage(2, LogLevel.Warning, "Erasure {RequestId}: Chatwoot did not take {Step}; it is tried again.")]
        public static partial void Unavailable(ILogger logger, string requestId, ErasureStep step, Exception exception);
    }
}
