using System.Globalization;
using System.Runtime.CompilerServices;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Export;

/// <summary>Pieces of an export in container <c>exports</c>, in the candidate's partition, in the order in which they are read. They expire by themselves.</summary>
public sealed class ExportParts(IDocuments documents)
{
    /// <summary>How long an export can be fetched.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Writes a piece; writing it again replaces it.</summary>
    /// <param name="candidate">The partition.</param>
    /// <param name="request">The request.</param>
    /// <param name="section">0 for what we keep ourselves, 1 and up for the threads.</param>
    /// <param name="order">Place within the section.</param>
    /// <param name="part">The piece.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task KeepAsync(string candidate, string request, int section, long order, ExportedPart part, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{request}:{section:D5}:{order:D12}");
        return documents.TryWriteAsync(
            new DocumentAddress(DocumentAddress.Exports, candidate, id), part with { Id = id }, DocumentAddress.AnyVersion, Kept, cancellationToken);
    }

    /// <summary>All pieces, one at a time.</summary>
    public async IAsyncEnumerable<ExportedPart> ListAsync(string candidate, string request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.ListAsync(DocumentAddress.Exports, candidate, $"{request}:", cancellationToken))
        {
            yield return DocumentsExtensions.Parse<ExportedPart>(found);
        }
    }

    public async Task RemoveAsync(string candidate, string request, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var part in ListAsync(candidate, request, cancellationToken))
        {
            ids.Add(part.Id!);
        }

        foreach (var id in ids)
        {
            await documents.DeleteAsync(new DocumentAddress(DocumentAddress.Exports, candidate, id), cancellationToken);
        }
    }
}
