using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Functions.Activities;

/// <summary>Lets a version answer.</summary>
public sealed class PublishDocumentActivity(PublishDocumentHandler handler)
{
    [Function(nameof(PublishDocumentActivity))]
    public Task RunAsync([ActivityTrigger] PublishDocumentCommand input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
