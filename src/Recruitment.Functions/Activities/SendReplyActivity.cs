using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;

namespace Recruitment.Functions.Activities;

/// <summary>Sends the draft, once.</summary>
public sealed class SendReplyActivity(SendReplyHandler handler)
{
    [Function(nameof(SendReplyActivity))]
    public Task<SendReplyOutcome> RunAsync([ActivityTrigger] ConversationTurnInput input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
