using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Runtimes.Azure;

/// <summary>What the cloud keeps by itself. It cannot be hurried, only declared.</summary>
internal sealed class AzureResidues : IResidues
{
    public IReadOnlyList<Residue> Left { get; } =
    [
        new("cosmos-backup", 7, "Continuous backup keeps the last seven days; after a restore the erasures since have to be done again."),
        new("model-abuse-monitoring", 30, "Azure OpenAI may keep prompts for at most 30 days, unless the subscription has opted out."),
        new("chatwoot-backup", null, "Backups of Chatwoot follow the schedule of whoever runs it."),
    ];

    public Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
