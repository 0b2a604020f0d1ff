using Recruitment.Conversations.AnswerTurn;

namespace Recruitment.Functions.Activities;

/// <summary>Asks the conversation agent for a draft.</summary>
public sealed class ComposeReplyActivity(ComposeReplyHandler handler)
{
    [Function(nameof(ComposeReplyActivity))]
    public Task<AgentStep> RunAsync([ActivityTrigger] AgentStepCommand input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
