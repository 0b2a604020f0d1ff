using Recruitment.Privacy.Audit;

namespace Recruitment.Privacy.Consents.RecordConsent;

/// <summary>Writes a consent down: in the audit trail first, then in the ledger, so that nothing is ever in force without a trace. Safe to repeat.</summary>
public sealed class RecordConsentHandler(ConsentLedger ledger, AuditTrail audit, AuditPseudonyms names, TimeProvider time)
{
    /// <summary>Says whether the ledger's last word about this purpose is this already, made by another message.</summary>
    public async Task<bool> IsAlreadySoAsync(RecordConsentCommand command, CancellationToken cancellationToken)
    {
        var last = ConsentPolicy.Last(await ledger.ListAsync(command.Candidate, cancellationToken), command.Purpose);
        var wanted = command.Act == ConsentAct.Given ? ConsentState.Given : ConsentState.Withdrawn;
        return ConsentPolicy.StateOf(last, time.GetUtcNow()) == wanted && (last!.MessageId is null || last.MessageId != command.MessageId);
    }

    public async Task<ConsentEntry> HandleAsync(RecordConsentCommand command, CancellationToken cancellationToken)
    {
        var known = await ledger.ListAsync(command.Candidate, cancellationToken);
        if (command.MessageId is not null && known.FirstOrDefault(entry => entry.MessageId == command.MessageId && entry.Purpose == command.Purpose && entry.Act == command.Act) is { } made)
        {
            return await ledger.AppendAsync(made, cancellationToken);
        }

        var now = time.GetUtcNow();
        var action = command.Act == ConsentAct.Given ? "consent.given" : "consent.withdrawn";
        var subject = await names.OfAsync(command.Candidate, cancellationToken);
        var reason = command.Reason is null ? $"{command.Purpose} {command.TextVersion}" : $"{command.Purpose} {command.TextVersion}: {command.Reason}";
        await audit.AppendAsync(new AuditEvent(command.Actor, action, subject, reason), cancellationToken);
        return await ledger.AppendAsync(
            new ConsentEntry(
                command.Candidate.Value,
                0,
                command.Purpose,
                command.Act,
                command.TextVersion,
                command.Language,
                command.MessageId,
                command.Actor,
                now,
                ConsentPolicy.ExpiryOf(command.Purpose, command.Act, now)),
            cancellationToken);
    }
}
