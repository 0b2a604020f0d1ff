using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.Extraction;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Downloads the address of an import; a file that was sent is there already.</summary>
public sealed class FetchDocumentHandler(KnowledgeStore store, UploadStore uploads, IDocumentSource source, ImportEnd end, IOptions<KnowledgeOptions> options)
{
    /// <returns>Whether to go on.</returns>
    public async Task<bool> HandleAsync(ImportInput input, CancellationToken cancellationToken)
    {
        var document = await store.UpdateAsync(
            input.DocumentId,
            input.Version,
            (document, pending) => pending.Source is null ? document : document with { Pending = pending with { State = ImportState.Fetching } },
            cancellationToken);
        if (document?.Pending?.Source is not { } address)
        {
            return document is not null;
        }

        var largest = options.Value.LargestFile;
        var download = await source.DownloadAsync(address, (content, token) => uploads.WriteAsync(input.Version, content, largest, token), cancellationToken);
        var format = download is DownloadOutcome.Kept file ? FormatOf(file) : null;
        var problem = download switch
        {
            DownloadOutcome.Refused refused => refused.Problem,
            DownloadOutcome.TooLarge => $"The file at this address is larger than {largest} bytes.",
            DownloadOutcome.Kept { Bytes: 0 } => "There is nothing at this address.",
            _ => format is null ? $"What is at this address is not {FileFormats.Known}." : null,
        };
        if (problem is not null)
        {
            await end.FailAsync(input, problem, cancellationToken);
            return false;
        }

        var kept = (DownloadOutcome.Kept)download;
        return await store.UpdateAsync(
            input.DocumentId, input.Version, (found, pending) => found with { Pending = pending with { Format = format, Bytes = kept.Bytes } }, cancellationToken) is not null;
    }

    // A page often has no extension or one such as .aspx; then what the server says counts.
    private static FileFormat? FormatOf(DownloadOutcome.Kept file) => FileFormats.Of(file.FileName, null) ?? FileFormats.Of("", file.MediaType);
}
