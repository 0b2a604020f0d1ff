using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.Extraction;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Takes the text out of a file and keeps its sections, not yet to be found. Doing it again writes the same.</summary>
public sealed class ReadDocumentHandler(
    KnowledgeStore store, UploadStore uploads, ImportEnd end, IOptions<KnowledgeOptions> options, IOptions<BrandOptions> brand)
{
    /// <returns>Whether to go on.</returns>
    public async Task<bool> HandleAsync(ImportInput input, CancellationToken cancellationToken)
    {
        var document = await store.UpdateAsync(
            input.DocumentId, input.Version, (found, pending) => found with { Pending = pending with { State = ImportState.Reading } }, cancellationToken);
        if (document?.Pending is not { Format: { } format } import)
        {
            return false;
        }

        var bytes = await uploads.ReadAsync(input.Version, cancellationToken);
        ExtractedDocument text;
        try
        {
            text = bytes.Length > 0 ? DocumentReader.Read(format, bytes) : throw new UnreadableDocumentException("The file was kept for a day and is gone. Send it again.");
        }
        catch (UnreadableDocumentException exception)
        {
            await end.FailAsync(input, exception.Message, cancellationToken);
            return false;
        }

        var sections = DocumentChunker.Cut(text, options.Value.ChunkLength, options.Value.ChunkOverlap);
        if (sections.Count > options.Value.MostChunks)
        {
            await end.FailAsync(input, $"This document has {sections.Count} sections; at most {options.Value.MostChunks} can be searched. Send it in parts.", cancellationToken);
            return false;
        }

        return await KeepAsync(input, import, text, sections, cancellationToken);
    }

    private async Task<bool> KeepAsync(
        ImportInput input, PendingImport import, ExtractedDocument text, IReadOnlyList<KnowledgeSection> sections, CancellationToken cancellationToken)
    {
        var language = import.AskedLanguage
            ?? DocumentLanguage.Detect(string.Join(' ', sections.Select(section => $"{section.Heading} {section.Text}")), brand.Value.Language);
        for (var number = 0; number < sections.Count; number++)
        {
            var chunk = new KnowledgeChunk
            {
                Document = input.DocumentId,
                Version = input.Version,
                Number = number,
                Heading = sections[number].Heading,
                Text = sections[number].Text,
                Language = language,
                Audience = import.Audience,
            };
            await store.WriteChunkAsync(chunk, cancellationToken);
        }

        var title = text.Title ?? text.Blocks.OfType<DocumentBlock.Heading>().FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(import.FileName) ?? "";
        return await store.UpdateAsync(
            input.DocumentId,
            input.Version,
            (found, pending) => found with { Pending = pending with { State = ImportState.Embedding, Title = title, Language = language, ChunksTotal = sections.Count, ChunksDone = 0 } },
            cancellationToken) is not null;
    }
}
