using System.Globalization;
using Recruitment.Platform.Documents;

namespace Recruitment.Knowledge.Documents;

/// <summary>Files that wait to be read, in pieces that fit a document of Cosmos DB (2 MB). What nobody removes is gone after a day.</summary>
public sealed class UploadStore(IDocuments documents)
{
    /// <summary>As base64 with its wrapping it stays below 1.5 MB.</summary>
    private const int PartLength = 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps a file as it arrives; no more than one piece is in memory.</summary>
    /// <returns>How many bytes it has; null when it is longer than <paramref name="atMost"/>, and then nothing is kept.</returns>
    public async Task<long?> WriteAsync(string version, Stream content, long atMost, CancellationToken cancellationToken)
    {
        var buffer = new byte[PartLength];
        long total = 0;
        for (var part = 0; ; part++)
        {
            var length = await content.ReadAtLeastAsync(buffer, PartLength, throwOnEndOfStream: false, cancellationToken);
            total += length;
            if (total > atMost)
            {
                await DeleteAsync(version, cancellationToken);
                return null;
            }

            if (length > 0)
            {
                var address = new DocumentAddress(KnowledgeStore.Container, Partition(version), string.Create(CultureInfo.InvariantCulture, $"part-{part:D5}"));
                await documents.TryWriteAsync(address, new UploadPart(buffer[..length]), DocumentAddress.AnyVersion, Kept, cancellationToken);
            }

            if (length < PartLength)
            {
                return total;
            }
        }
    }

    /// <returns>Empty when it is gone.</returns>
    public async Task<byte[]> ReadAsync(string version, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await foreach (var part in documents.ListAsync(KnowledgeStore.Container, Partition(version), "part-", cancellationToken))
        {
            whole.Write(DocumentsExtensions.Parse<UploadPart>(part).Data);
        }

        return whole.ToArray();
    }

    public Task DeleteAsync(string version, CancellationToken cancellationToken) =>
        documents.DeletePartitionAsync(KnowledgeStore.Container, Partition(version), cancellationToken);

    private static string Partition(string version) => $"upload-{version}";
}
