using Recruitment.Privacy.Export;

namespace Recruitment.Functions.Activities;

/// <summary>Hands a finished export over.</summary>
public sealed class ReleaseExportActivity(ExportRelease release)
{
    [Function(nameof(ReleaseExportActivity))]
    public Task<bool> RunAsync([ActivityTrigger] string input, CancellationToken cancellationToken) => release.ReleaseAsync(input, cancellationToken);
}
