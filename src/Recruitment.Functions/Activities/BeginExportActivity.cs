using Recruitment.Privacy.Export;

namespace Recruitment.Functions.Activities;

/// <summary>Collects what our own store holds, and the contacts.</summary>
public sealed class BeginExportActivity(ExportStepHandler handler)
{
    [Function(nameof(BeginExportActivity))]
    public Task<ExportProgress> RunAsync([ActivityTrigger] ExportCommand input, CancellationToken cancellationToken) =>
        handler.BeginAsync(input, cancellationToken);
}
