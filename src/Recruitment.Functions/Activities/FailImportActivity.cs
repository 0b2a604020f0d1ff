using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Functions.Activities;

/// <summary>Ends an import that cannot be completed.</summary>
public sealed class FailImportActivity(ImportEnd end)
{
    [Function(nameof(FailImportActivity))]
    public Task RunAsync([ActivityTrigger] FailImportCommand input, CancellationToken cancellationToken) =>
        end.FailAsync(input.Import, input.Problem, cancellationToken);
}
