using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Functions.Activities;

/// <summary>Takes the text out of a file.</summary>
public sealed class ReadDocumentActivity(ReadDocumentHandler handler)
{
    [Function(nameof(ReadDocumentActivity))]
    public Task<bool> RunAsync([ActivityTrigger] ImportInput input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
