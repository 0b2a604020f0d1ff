using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Requests;

/// <summary>Requests as documents, each in a partition of its own together with what belongs to it.</summary>
public sealed class PrivacyRequestStore(IDocuments documents)
{
    private const string Document = "request";
    private const int Attempts = 8;

    public Task<Stored<PrivacyRequest>?> FindAsync(string id, CancellationToken cancellationToken) =>
        documents.ReadAsync<PrivacyRequest>(Address(id), cancellationToken);

    /// <exception cref="InvalidOperationException">There is no such request.</exception>
    public async Task<PrivacyRequest> GetAsync(string id, CancellationToken cancellationToken) =>
        (await FindAsync(id, cancellationToken))?.Value ?? throw new InvalidOperationException($"Privacy request {id} does not exist.");

    /// <summary>Writes a request and makes it the open one of its kind, unless the candidate has an open one already.</summary>
    /// <returns>The open request: this one, or the one that it joins.</returns>
    public async Task<PrivacyRequest> OpenAsync(PrivacyRequest request, CancellationToken cancellationToken)
    {
        var pointer = Pointer(request.Kind, request.Candidate!);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var known = await documents.ReadAsync<OpenRequest>(pointer, cancellationToken);
            if (await OpenAsync(known, cancellationToken) is { } open)
            {
                return open;
            }

            await documents.TryWriteAsync(Address(request.Id), request, DocumentAddress.AnyVersion, null, cancellationToken);
            await documents.TryWriteAsync(Listed(request), new OpenRequest(request.Id), DocumentAddress.AnyVersion, null, cancellationToken);
            if (await documents.TryWriteAsync(pointer, new OpenRequest(request.Id), known?.ETag, null, cancellationToken) is not null)
            {
                return request;
            }

            await documents.DeleteAsync(Listed(request), cancellationToken);
            await documents.DeleteAsync(Address(request.Id), cancellationToken);
        }

        throw new ConcurrencyException("The candidate's open request kept changing.");
    }

    /// <summary>The open request of a kind; null when the candidate has none.</summary>
    public async Task<PrivacyRequest?> FindOpenAsync(PrivacyRequestKind kind, string candidate, CancellationToken cancellationToken) =>
        await OpenAsync(await documents.ReadAsync<OpenRequest>(Pointer(kind, candidate), cancellationToken), cancellationToken);

    /// <summary>Ids of all requests of a candidate.</summary>
    public async IAsyncEnumerable<string> ListOfAsync(string candidate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.ListAsync(DocumentAddress.People, candidate, "privacy-request-", cancellationToken))
        {
            yield return DocumentsExtensions.Parse<OpenRequest>(found).Id;
        }
    }

    /// <summary>Cuts a request loose from its person; one that was still open ends with it.</summary>
    public Task UnlinkAsync(string id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        before => before.Candidate is null ? before : before with
        {
            State = before.IsOpen ? PrivacyRequestState.Ended : before.State,
            Reason = before.IsOpen ? PrivacyRequest.ErasedMeanwhile : before.Reason,
            WaitsFor = null,
            Candidate = null,
            AuditName = null,
            Conversation = null,
            Contact = null,
            Code = null,
            Link = null,
        },
        cancellationToken);

    /// <summary>Reads, decides, writes under the ETag. Returning its argument means that there is nothing to write.</summary>
    /// <exception cref="InvalidOperationException">There is no such request.</exception>
    /// <exception cref="ConcurrencyException">It kept changing.</exception>
    public async Task<PrivacyRequest> ChangeAsync(string id, Func<PrivacyRequest, PrivacyRequest> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"Privacy request {id} does not exist.");
            var changed = change(stored.Value);
            if (ReferenceEquals(changed, stored.Value)
                || await documents.TryWriteAsync(Address(id), changed, stored.ETag, null, cancellationToken) is not null)
            {
                return changed;
            }
        }

        throw new ConcurrencyException($"Privacy request {id} kept changing.");
    }

    /// <summary>All requests, in no order.</summary>
    public async IAsyncEnumerable<PrivacyRequest> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.FindAsync(DocumentAddress.Privacy, Document, null, cancellationToken))
        {
            yield return DocumentsExtensions.Parse<PrivacyRequest>(found);
        }
    }

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether a text can be the id of a request or of a candidate: 128 bits in lower-case hexadecimal.</summary>
    public static bool IsId(string? text) => text is { Length: 32 } && text.All(letter => char.IsAsciiHexDigitLower(letter) || char.IsAsciiDigit(letter));

    private async Task<PrivacyRequest?> OpenAsync(Stored<OpenRequest>? pointer, CancellationToken cancellationToken) =>
        pointer is not null && await FindAsync(pointer.Value.Id, cancellationToken) is { Value: { IsOpen: true } open } ? open : null;

    private static DocumentAddress Pointer(PrivacyRequestKind kind, string candidate) => new(DocumentAddress.People, candidate, $"privacy-request:{kind}");

    private static DocumentAddress Listed(PrivacyRequest request) => new(DocumentAddress.People, request.Candidate!, $"privacy-request-{request.Id}");

    private static DocumentAddress Address(string id) => new(DocumentAddress.Privacy, id, Document);

    private sealed record OpenRequest(string Id);
}
