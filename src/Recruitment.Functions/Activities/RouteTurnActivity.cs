using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Claims what waits in the inbox and asks the router.</summary>
public sealed class RouteTurnActivity(RouteTurnHandler handler)
{
    [Function(nameof(RouteTurnActivity))]
    public async Task<RouteTurnOutcome> RunAsync([ActivityTrigger] ConversationTurnInput input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("route_turn", input);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
