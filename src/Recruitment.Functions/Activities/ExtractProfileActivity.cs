using Recruitment.Conversations.AnswerTurn;

namespace Recruitment.Functions.Activities;

/// <summary>Asks the extraction agent.</summary>
public sealed class ExtractProfileActivity(ExtractProfileHandler handler)
{
    [Function(nameof(ExtractProfileActivity))]
    public Task<AgentStep> RunAsync([ActivityTrigger] AgentStepCommand input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
