using Recruitment.Knowledge.ReEmbedDocuments;

namespace Recruitment.Functions.Activities;

/// <summary>Lets a document's new vectors be searched.</summary>
public sealed class CompleteReEmbedActivity(ReEmbedDocumentsHandler handler)
{
    [Function(nameof(CompleteReEmbedActivity))]
    public Task RunAsync([ActivityTrigger] CompleteReEmbedCommand input, CancellationToken cancellationToken) =>
        handler.CompleteAsync(input, cancellationToken);
}
