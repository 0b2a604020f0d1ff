using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.TranscribeTurn;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Writes out the voice messages of a turn.</summary>
public sealed class TranscribeTurnActivity(TranscribeTurnHandler handler)
{
    [Function(nameof(TranscribeTurnActivity))]
    public async Task<AgentStep> RunAsync([ActivityTrigger] ConversationTurnInput input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("transcribe_turn", input);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
