using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Takes the document for one import, under its ETag: of two at once one wins and the other is told.</summary>
public sealed class ImportDocumentHandler(KnowledgeStore store, UploadStore uploads, IOptions<KnowledgeOptions> options, TimeProvider time)
{
    public async Task<ImportDocumentOutcome> HandleAsync(ImportDocumentCommand command, CancellationToken cancellationToken)
    {
        var id = command.Key.Id;
        while (true)
        {
            var stored = await store.FindAsync(id, cancellationToken);
            if (stored?.Value is { Pending: not null } busy)
            {
                await uploads.DeleteAsync(command.Version, cancellationToken);
                return new ImportDocumentOutcome.Busy(busy);
            }

            var document = (stored?.Value ?? new KnowledgeDocument { Key = command.Key.Value, ChangedAt = time.GetUtcNow() }) with { Pending = Pending(command) };
            if (await store.TryWriteAsync(document, stored?.ETag, cancellationToken))
            {
                return new ImportDocumentOutcome.Accepted(document, new ImportInput(id, command.Version, options.Value.EmbeddingPatience));
            }
        }
    }

    private PendingImport Pending(ImportDocumentCommand command) => new()
    {
        Version = command.Version,
        State = ImportState.Waiting,
        Format = command.Format,
        Audience = command.Audience,
        StartedAt = time.GetUtcNow(),
        AskedLanguage = command.Language,
        Source = command.Source,
        FileName = command.FileName,
        Bytes = command.Bytes,
    };
}
