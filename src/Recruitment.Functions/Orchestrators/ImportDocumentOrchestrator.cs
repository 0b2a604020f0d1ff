using Recruitment.Functions.Activities;
using Recruitment.Knowledge.EmbedDocument;
using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Functions.Orchestrators;

/// <summary>One import: download, read, embed, publish. Progress is in the document's record, where it is shown; the history has ids only.</summary>
public static class ImportDocumentOrchestrator
{
    [Function(nameof(ImportDocumentOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ImportInput input)
    {
        var problem = ImportProblems.NotReached;
        try
        {
            if (!await context.CallActivityAsync<bool>(nameof(FetchDocumentActivity), input, RetryPolicies.Chatwoot()))
            {
                return;
            }

            problem = ImportProblems.NotRead;
            if (!await context.CallActivityAsync<bool>(nameof(ReadDocumentActivity), input, RetryPolicies.Inside()))
            {
                return;
            }

            var vectors = await EmbedAsync(context, input);
            problem = ImportProblems.NotPublished;
            await context.CallActivityAsync(nameof(PublishDocumentActivity), vectors, RetryPolicies.Inside());
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(nameof(FailImportActivity), new FailImportCommand(input, problem), RetryPolicies.Inside());
        }
    }

    /// <summary>A document without vectors is found by its words: better than not at all.</summary>
    private static async Task<PublishDocumentCommand> EmbedAsync(TaskOrchestrationContext context, ImportInput input)
    {
        try
        {
            var last = await EmbedSteps.RunAsync(context, input.DocumentId, input.Version, input.EmbeddingPatience);
            return last.Next is null
                ? new PublishDocumentCommand(input, last.Model, null)
                : new PublishDocumentCommand(input, null, last.Problem ?? EmbedPolicy.WithoutVectors);
        }
        catch (TaskFailedException)
        {
            return new PublishDocumentCommand(input, null, EmbedPolicy.WithoutVectors);
        }
    }
}
