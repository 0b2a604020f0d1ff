using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>What an erasure found at its start, kept beside the request for as long as it runs.</summary>
public sealed class SubjectStore(IDocuments documents)
{
    private const string Document = "subject";

    public async Task<ErasureSubject?> FindAsync(string request, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<ErasureSubject>(Address(request), cancellationToken))?.Value;

    /// <exception cref="InvalidOperationException">The erasure has not begun.</exception>
    public async Task<ErasureSubject> GetAsync(string request, CancellationToken cancellationToken) =>
        await FindAsync(request, cancellationToken) ?? throw new InvalidOperationException($"Erasure {request} has no snapshot.");

    /// <summary>Keeps the first snapshot: a later one would miss what was erased meanwhile.</summary>
    public Task KeepAsync(string request, ErasureSubject subject, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Address(request), subject, etag: null, timeToLive: null, cancellationToken);

    public Task RemoveAsync(string request, CancellationToken cancellationToken) => documents.DeleteAsync(Address(request), cancellationToken);

    private static DocumentAddress Address(string request) => new(DocumentAddress.Privacy, request, Document);
}
