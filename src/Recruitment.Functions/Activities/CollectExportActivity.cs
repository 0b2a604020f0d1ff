using Recruitment.Privacy.Export;

namespace Recruitment.Functions.Activities;

/// <summary>Collects the next page of messages.</summary>
public sealed class CollectExportActivity(ExportStepHandler handler)
{
    [Function(nameof(CollectExportActivity))]
    public Task<ExportProgress> RunAsync([ActivityTrigger] ExportCommand input, CancellationToken cancellationToken) =>
        handler.CollectAsync(input, cancellationToken);
}
