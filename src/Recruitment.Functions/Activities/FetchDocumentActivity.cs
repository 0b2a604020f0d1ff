using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Functions.Activities;

/// <summary>Downloads the address of an import.</summary>
public sealed class FetchDocumentActivity(FetchDocumentHandler handler)
{
    [Function(nameof(FetchDocumentActivity))]
    public Task<bool> RunAsync([ActivityTrigger] ImportInput input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
