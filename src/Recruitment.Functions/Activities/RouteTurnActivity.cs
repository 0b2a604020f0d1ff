using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;

namespace Recruitment.Functions.Activities;

/// <summary>Claims what waits in the inbox and asks the router.</summary>
public sealed class RouteTurnActivity(RouteTurnHandler handler)
{
    [Function(nameof(RouteTurnActivity))]
    public Task<RouteTurnOutcome> RunAsync([ActivityTrigger] ConversationTurnInput input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
