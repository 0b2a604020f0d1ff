using System.Text.Json;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>Signed certificates, beside their requests. Kept as text, so that not a byte of the signed file changes.</summary>
public sealed class CertificateStore(IDocuments documents)
{
    private const string Document = "certificate";

    /// <returns>The signed file; null when there is none.</returns>
    public async Task<byte[]?> FindAsync(string request, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<SignedFile>(Address(request), cancellationToken))?.Value.File;

    /// <summary>Keeps the first: a second signature of the same facts would be another file.</summary>
    public Task KeepAsync(string request, byte[] file, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Address(request), new SignedFile(file), etag: null, timeToLive: null, cancellationToken);

    /// <summary>The facts of a signed file.</summary>
    public static ErasureCertificate Read(byte[] file)
    {
        using var parsed = JsonDocument.Parse(file);
        return parsed.RootElement.GetProperty("certificate").Deserialize<ErasureCertificate>(Platform.Json.PlatformJson.Options)
            ?? throw new JsonException("A certificate is empty.");
    }

    private static DocumentAddress Address(string request) => new(DocumentAddress.Privacy, request, Document);

    private sealed record SignedFile(byte[] File);
}
