using Recruitment.Conversations.AnswerTurn;
using Recruitment.Crm.UpdateInbox;

namespace Recruitment.Functions.Activities;

/// <summary>Shows the turn to the recruiter.</summary>
public sealed class UpdateInboxActivity(UpdateInboxHandler handler)
{
    [Function(nameof(UpdateInboxActivity))]
    public Task<AgentStep> RunAsync([ActivityTrigger] UpdateInboxCommand input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
