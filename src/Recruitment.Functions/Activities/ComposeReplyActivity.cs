using Recruitment.Conversations.AnswerTurn;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Asks the conversation agent for a draft.</summary>
public sealed class ComposeReplyActivity(ComposeReplyHandler handler)
{
    [Function(nameof(ComposeReplyActivity))]
    public async Task<AgentStep> RunAsync([ActivityTrigger] AgentStepCommand input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("compose_reply", input.Turn);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
