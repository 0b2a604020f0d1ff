using Microsoft.Extensions.Logging;
using Recruitment.Agents;
using Recruitment.Agents.Transcription;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Platform.Telemetry;
using Recruitment.Privacy.Masking;

namespace Recruitment.Conversations.TranscribeTurn;

/// <summary>
/// Writes out the voice messages that a turn claimed, so that what follows reads them as if they were typed: masked first. The sound is in memory only.
/// Safe to repeat: what was tried is marked in the conversation, message by message.
/// </summary>
public sealed partial class TranscribeTurnHandler(
    ConversationStore conversations, TurnContexts contexts, IRecordings recordings, TranscriptionAgent agent, Redactor redactor, TimeProvider time, ILogger<TranscribeTurnHandler> logger)
{
    /// <summary>As for a typed message.</summary>
    private const int LongestText = 4096;

    public async Task<AgentStep> HandleAsync(ConversationTurnInput input, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("Transcription", time);
        var turn = await contexts.LoadAsync(input, cancellationToken);
        using var deadline = new CancellationTokenSource(agent.AnswerTime, time);
        var endsAt = time.GetUtcNow() + agent.AnswerTime;
        var usage = new List<ModelUsage>();
        foreach (var message in turn.Conversation.Turn == input.Turn ? InboxPolicy.Unheard(turn.Conversation) : [])
        {
            var transcript = agent.IsOn && !turn.Context.WithoutModel
                ? await HearAsync(turn.Context, input.Key, message.Id, endsAt, deadline.Token, cancellationToken)
                : Transcript.None("no-model");
            usage.AddRange(transcript.Usage);
            TranscriptionMetrics.Ended(transcript.Problem);
            if (transcript.Problem is { } problem)
            {
                Log.NotHeard(logger, input.InstanceId, problem);
            }

            await KeepAsync(input.Key, message.Id, transcript.Text, cancellationToken);
        }

        return new AgentStep(clock.Stop("model", TranscriptionAgent.Version), usage, []);
    }

    private async Task<Transcript> HearAsync(
        TurnContext turn, ConversationKey key, string messageId, DateTimeOffset endsAt, CancellationToken deadline, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        RecordingOutcome outcome;
        try
        {
            outcome = await recordings.FetchAsync(new ConversationId(key.Conversation), messageId, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Transcript.None("no-time");
        }

        return outcome switch
        {
            RecordingOutcome.Fetched fetched => await agent.TranscribeAsync(turn, fetched.Recording, endsAt - time.GetUtcNow(), cancellationToken),
            RecordingOutcome.Unusable unusable => Transcript.None(unusable.Problem),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task KeepAsync(ConversationKey key, string messageId, string? text, CancellationToken cancellationToken)
    {
        var masked = text is null ? null : redactor.Mask(text.Length > LongestText ? text[..LongestText] : text);
        await conversations.ChangeAsync(key, before => InboxPolicy.Hear(before, messageId, masked?.Text, masked?.Kinds ?? []), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Turn {InstanceId}: a voice message is not written out ({Problem}); the candidate is asked to type.")]
        public static partial void NotHeard(ILogger logger, string instanceId, string problem);
    }
}
