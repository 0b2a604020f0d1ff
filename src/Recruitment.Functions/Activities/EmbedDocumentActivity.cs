using Recruitment.Knowledge.EmbedDocument;

namespace Recruitment.Functions.Activities;

/// <summary>Makes the vectors of one batch of sections.</summary>
public sealed class EmbedDocumentActivity(EmbedDocumentHandler handler)
{
    [Function(nameof(EmbedDocumentActivity))]
    public Task<EmbedStep> RunAsync([ActivityTrigger] EmbedCommand input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
