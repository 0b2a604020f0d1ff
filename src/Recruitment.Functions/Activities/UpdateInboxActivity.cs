using Recruitment.Conversations.AnswerTurn;
using Recruitment.Crm.UpdateInbox;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Shows the turn to the recruiter.</summary>
public sealed class UpdateInboxActivity(UpdateInboxHandler handler)
{
    [Function(nameof(UpdateInboxActivity))]
    public async Task<AgentStep> RunAsync([ActivityTrigger] UpdateInboxCommand input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("update_inbox", input.Turn);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
