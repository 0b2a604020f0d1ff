using Recruitment.Conversations.CompleteTurn;
using Recruitment.Functions.Orchestrators;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Ends a turn and starts the next one when messages wait.</summary>
public sealed class CompleteTurnActivity(CompleteTurnHandler handler)
{
    [Function(nameof(CompleteTurnActivity))]
    public async Task RunAsync(
        [ActivityTrigger] CompleteTurnCommand input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("complete_turn", input.Turn);
        await TurnStarter.ApplyAsync(await handler.HandleAsync(input, cancellationToken), client, cancellationToken);
    }
}
