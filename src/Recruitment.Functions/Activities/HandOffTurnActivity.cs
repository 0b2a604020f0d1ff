using Recruitment.Handoff.HandOffTurn;

namespace Recruitment.Functions.Activities;

/// <summary>Gives the conversation to a person.</summary>
public sealed class HandOffTurnActivity(HandOffTurnHandler handler)
{
    [Function(nameof(HandOffTurnActivity))]
    public Task<HandOffTurnOutcome> RunAsync([ActivityTrigger] HandOffTurnCommand input, CancellationToken cancellationToken) =>
        handler.HandleAsync(input, cancellationToken);
}
