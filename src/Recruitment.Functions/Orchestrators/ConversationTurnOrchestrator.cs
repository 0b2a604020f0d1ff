using Recruitment.Conversations;
using Recruitment.Handoff;
using Recruitment.Handoff.HandOffTurn;

namespace Recruitment.Functions.Orchestrators;

/// <summary>One turn: wait for the end of the burst, answer it, and hand over when that takes too long or fails.</summary>
public static class ConversationTurnOrchestrator
{
    /// <summary>A nudge that newer messages are in the inbox; it carries nothing.</summary>
    public const string MessageEvent = "message";

    [Function(nameof(ConversationTurnOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ConversationTurnInput input)
    {
        var turn = new TurnSteps(context, input);
        using var finished = new CancellationTokenSource();
        var watchdog = context.CreateTimer(input.Watchdog, finished.Token);
        var answer = turn.AnswerAsync();
        if (await Task.WhenAny(answer, watchdog) == watchdog && !turn.IsOver)
        {
            // An answer that is on its way is waited for; it has its own retries.
            if (await turn.TryHandOffAsync(HandoffReasons.Watchdog, answerSent: false) is not HandOffTurnHandler.ReplyUnderWay)
            {
                await turn.CompleteAsync();
                return;
            }
        }

        try
        {
            if (!answer.IsCompleted)
            {
                var deadline = context.CreateTimer(TurnPolicy.LongestTurn - input.Watchdog, finished.Token);
                await Task.WhenAny(answer, deadline);
            }

            if (answer.IsCompleted)
            {
                await answer;
            }
            else if (!turn.IsOver)
            {
                await turn.TryHandOffAsync(HandoffReasons.TurnFailed, answerSent: false);
            }
        }
        catch (TaskFailedException exception)
        {
            turn.NoteFailure(exception);
            await turn.TryHandOffAsync(HandoffReasons.TurnFailed, answerSent: false);
        }

        finished.Cancel();
        await turn.CompleteAsync();
    }
}
