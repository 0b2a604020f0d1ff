using Recruitment.Functions.Activities;
using Recruitment.Knowledge.ReEmbedDocuments;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Gives every document vectors of the model in use, one after the other. What fails waits for the next run.</summary>
public static class ReEmbedDocumentsOrchestrator
{
    private static readonly TimeSpan PatienceForEach = TimeSpan.FromHours(1);

    [Function(nameof(ReEmbedDocumentsOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var stale = await context.CallActivityAsync<IReadOnlyList<StaleVersion>>(nameof(ListStaleDocumentsActivity), options: RetryPolicies.Inside());
        foreach (var document in stale)
        {
            var last = await EmbedSteps.RunAsync(context, document.DocumentId, document.Version, PatienceForEach);
            if (last is { Next: not null } or { Model: null })
            {
                return;
            }

            await context.CallActivityAsync(nameof(CompleteReEmbedActivity), new CompleteReEmbedCommand(document, last.Model), RetryPolicies.Inside());
        }
    }
}
