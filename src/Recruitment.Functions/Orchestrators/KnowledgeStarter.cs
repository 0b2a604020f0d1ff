using Recruitment.Knowledge.ImportDocument;
using Recruitment.Knowledge.ReEmbedDocuments;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Makes sure that an orchestration about documents runs; doing this twice is harmless.</summary>
internal static class KnowledgeStarter
{
    /// <summary>Starts an import that was not started yet; one that broke off is the sweep's, which counts how often.</summary>
    public static async Task BeginAsync(DurableTaskClient client, ImportInput input, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(input.InstanceId, cancellationToken) is null)
        {
            await StartAsync(client, input, cancellationToken);
        }
    }

    public static Task StartAsync(DurableTaskClient client, ImportInput input, CancellationToken cancellationToken) =>
        ScheduleAsync(client, nameof(ImportDocumentOrchestrator), input, input.InstanceId, cancellationToken);

    public static async Task ReEmbedAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (!await IsRunningAsync(client, ReEmbedDocumentsHandler.InstanceId, cancellationToken))
        {
            await ScheduleAsync(client, nameof(ReEmbedDocumentsOrchestrator), null, ReEmbedDocumentsHandler.InstanceId, cancellationToken);
        }
    }

    public static async Task<bool> IsRunningAsync(DurableTaskClient client, string instance, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(instance, cancellationToken) is { IsCompleted: false };

    private static async Task ScheduleAsync(DurableTaskClient client, string name, object? input, string instance, CancellationToken cancellationToken)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(instance), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Someone else started it between the look and the call: that is what was wanted.
        }
    }
}
