using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Export;

/// <summary>
/// Hands a finished export over. The link's secret is 256 random bits behind a <c>#</c>, which browsers never send, so that no server's log can hold it; we keep its hash.
/// </summary>
public sealed class ExportRelease(
    PrivacyRequestStore requests, SubjectStore subjects, TombstoneStore tombstones, IThread thread, PublicAddress address, AuditTrail audit, IOptions<BrandOptions> brand, TimeProvider time)
{
    /// <summary>After this many times the link stops.</summary>
    public const int MostDownloads = 5;

    /// <returns>Whether it was handed over; false to try again later.</returns>
    public async Task<bool> ReleaseAsync(string id, CancellationToken cancellationToken)
    {
        var request = await requests.GetAsync(id, cancellationToken);
        if (request is not { State: PrivacyRequestState.Running, Candidate: { } candidate })
        {
            return true;
        }

        if (await tombstones.IsErasedSinceAsync(candidate, request.ReceivedAt, cancellationToken))
        {
            await requests.ChangeAsync(id, before => before with { State = PrivacyRequestState.Ended, WaitsFor = null, Reason = PrivacyRequest.ErasedMeanwhile }, cancellationToken);
            return true;
        }

        if (request is { Origin: PrivacyRequestOrigin.Chat, Conversation: { } conversation } && !await TryTellAsync(request, new ConversationId(conversation), cancellationToken))
        {
            return false;
        }

        await subjects.RemoveAsync(id, cancellationToken);
        await audit.AppendAsync(new AuditEvent(request.Actor, "export.ready", request.AuditName ?? id, $"request {id}"), cancellationToken);
        var now = time.GetUtcNow();
        await requests.ChangeAsync(
            id,
            before => before.State != PrivacyRequestState.Running ? before : before with
            {
                State = PrivacyRequestState.Done,
                WaitsFor = null,
                CompletedAt = now,
                Link = before.Link ?? new DownloadLink(string.Empty, now + ExportParts.Kept, 0, Revoked: false),
            },
            cancellationToken);
        return true;
    }

    /// <summary>Makes a fresh link for an officer who hands it over in another way; the one before it stops.</summary>
    public async Task<Uri> RenewAsync(string id, CancellationToken cancellationToken)
    {
        var secret = NewSecret();
        await requests.ChangeAsync(
            id,
            before => before with { Link = new DownloadLink(HashOf(secret), before.Link?.ExpiresAt ?? time.GetUtcNow() + ExportParts.Kept, before.Link?.Downloads ?? 0, Revoked: false) },
            cancellationToken);
        return address.Of($"gdpr/export/{id}#{secret}");
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The hash is stored before the link is posted; a link that was posted is never replaced.</summary>
    private async Task<bool> TryTellAsync(PrivacyRequest request, ConversationId conversation, CancellationToken cancellationToken)
    {
        var marker = $"{conversation.Value}-export-{request.Id}";
        try
        {
            if (await thread.FindAsync(conversation, marker, request.ConfirmedAt ?? request.ReceivedAt, cancellationToken) is not null)
            {
                return true;
            }

            var link = await RenewAsync(request.Id, cancellationToken);
            await thread.PostAsync(conversation, new ThreadMessage(Text(request.Language, link), Private: false, marker, []), cancellationToken);
            return true;
        }
        catch (ThreadUnavailableException)
        {
            await requests.ChangeAsync(request.Id, before => before with { WaitsFor = ErasureStores.Chatwoot }, cancellationToken);
            return false;
        }
    }

    private string Text(string language, Uri link) =>
        language != "nl" ? $"Your data is ready: {link}\nThe link works for 7 days and 5 times. Do not pass it on: whoever has it can read your data."
        : brand.Value.Formal ? $"Uw gegevens staan klaar: {link}\nDe link werkt 7 dagen en 5 keer. Geef hem niet door: wie hem heeft, kan uw gegevens lezen."
        : $"Je gegevens staan klaar: {link}\nDe link werkt 7 dagen en 5 keer. Geef hem niet door: wie hem heeft, kan je gegevens lezen.";

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
