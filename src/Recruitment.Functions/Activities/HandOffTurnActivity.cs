using Recruitment.Handoff.HandOffTurn;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Gives the conversation to a person.</summary>
public sealed class HandOffTurnActivity(HandOffTurnHandler handler)
{
    [Function(nameof(HandOffTurnActivity))]
    public async Task<HandOffTurnOutcome> RunAsync([ActivityTrigger] HandOffTurnCommand input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("hand_off_turn", input.Turn);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
