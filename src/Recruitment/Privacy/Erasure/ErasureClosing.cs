using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>The end of an erasure: certificate, tombstones, and a request that leads to nobody.</summary>
public sealed class ErasureClosing(
    SubjectStore subjects, CertificateStore certificates, CertificateSeal seal, TombstoneStore tombstones, PrivacyRequestStore requests, AuditTrail audit, ErasureFacts facts)
{
    /// <exception cref="InvalidOperationException">A store was not read back empty: nothing is certified then.</exception>
    public async Task CertifyAsync(PrivacyRequest request, CancellationToken cancellationToken)
    {
        if (request.Stores.Any(line => line.After != 0))
        {
            throw new InvalidOperationException($"Erasure {request.Id} cannot be certified: not every store was read back empty.");
        }

        if (await certificates.FindAsync(request.Id, cancellationToken) is null)
        {
            await certificates.KeepAsync(request.Id, seal.Sign(facts.Of(request)), cancellationToken);
        }

        var completedAt = CertificateStore.Read((await certificates.FindAsync(request.Id, cancellationToken))!).CompletedAt;
        if (await subjects.FindAsync(request.Id, cancellationToken) is { } subject)
        {
            foreach (var other in subject.Requests)
            {
                await requests.UnlinkAsync(other, cancellationToken);
            }

            await tombstones.PutAsync(subject, request, completedAt, cancellationToken);
        }

        await audit.AppendAsync(new AuditEvent(request.Actor, "erasure.done", request.AuditName ?? request.Id, $"request {request.Id}"), cancellationToken);
        await subjects.RemoveAsync(request.Id, cancellationToken);
        await requests.ChangeAsync(
            request.Id,
            before => before with { State = PrivacyRequestState.Done, WaitsFor = null, CompletedAt = completedAt, Candidate = null, AuditName = null, Conversation = null, Contact = null },
            cancellationToken);
    }
}
