using Recruitment.Functions.Orchestrators;
using Recruitment.Knowledge.ReconcileImports;
using Recruitment.Knowledge.ReEmbedDocuments;
using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Timers;

/// <summary>Every minute: starts imports that nothing works on, also without their queue, and embeds anew when the model has changed.</summary>
public sealed class ReconcileImportsTimer(ReconcileImportsHandler imports, UnfinishedImportsHandler vacancies, ReEmbedDocumentsHandler reEmbed)
{
    [Function("ReconcileImports")]
    public async Task RunAsync(
        [TimerTrigger("30 * * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var input in await imports.HandleAsync((instance, token) => KnowledgeStarter.IsRunningAsync(client, instance, token), cancellationToken))
        {
            await KnowledgeStarter.StartAsync(client, input, cancellationToken);
        }

        foreach (var import in await vacancies.HandleAsync((id, token) => ImportStarter.HasEndedAsync(client, id, token), cancellationToken))
        {
            await ImportStarter.BeginAsync(client, import, cancellationToken);
        }

        if (reEmbed.IsPossible && await reEmbed.ListAsync(cancellationToken) is { Count: > 0 })
        {
            await KnowledgeStarter.ReEmbedAsync(client, cancellationToken);
        }
    }
}
