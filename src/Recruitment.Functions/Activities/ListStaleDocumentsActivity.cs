using Recruitment.Knowledge.ReEmbedDocuments;

namespace Recruitment.Functions.Activities;

/// <summary>Finds documents whose vectors are not from the model in use.</summary>
public sealed class ListStaleDocumentsActivity(ReEmbedDocumentsHandler handler)
{
    [Function(nameof(ListStaleDocumentsActivity))]
    public Task<IReadOnlyList<StaleVersion>> RunAsync([ActivityTrigger] object? input, CancellationToken cancellationToken) =>
        handler.ListAsync(cancellationToken);
}
