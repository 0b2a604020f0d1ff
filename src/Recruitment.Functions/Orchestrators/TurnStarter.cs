using Recruitment.Conversations.CollectTurn;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Makes sure that a turn's orchestration runs. The conversation's own state decided that it must; doing this twice is harmless.</summary>
internal static class TurnStarter
{
    public static async Task ApplyAsync(CollectTurnOutcome outcome, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (outcome is not CollectTurnOutcome.EnsureTurn turn)
        {
            return;
        }

        if (!turn.Started && await client.GetInstanceAsync(turn.Input.InstanceId, cancellationToken) is { IsCompleted: false })
        {
            var isImmediate = turn.Input.QuietWindow == TimeSpan.Zero;
            await client.RaiseEventAsync(turn.Input.InstanceId, ConversationTurnOrchestrator.MessageEvent, isImmediate, cancellationToken);
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(ConversationTurnOrchestrator), turn.Input with { TraceParent = TurnSpans.Current }, new StartOrchestrationOptions(turn.Input.InstanceId), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Someone else started it between the look and the call: that is what was wanted.
        }
    }
}
