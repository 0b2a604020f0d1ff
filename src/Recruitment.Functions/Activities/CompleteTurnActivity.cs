using Recruitment.Conversations.CompleteTurn;
using Recruitment.Functions.Orchestrators;

namespace Recruitment.Functions.Activities;

/// <summary>Ends a turn and starts the next one when messages wait.</summary>
public sealed class CompleteTurnActivity(CompleteTurnHandler handler)
{
    [Function(nameof(CompleteTurnActivity))]
    public async Task RunAsync(
        [ActivityTrigger] CompleteTurnCommand input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        await TurnStarter.ApplyAsync(await handler.HandleAsync(input, cancellationToken), client, cancellationToken);
}
