using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Sends the draft, once.</summary>
public sealed class SendReplyActivity(SendReplyHandler handler)
{
    [Function(nameof(SendReplyActivity))]
    public async Task<SendReplyOutcome> RunAsync([ActivityTrigger] ConversationTurnInput input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("send_reply", input);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
