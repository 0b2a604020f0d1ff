using Microsoft.Extensions.Logging;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Privacy.Standing;

namespace Recruitment.Conversations.SendReply;

/// <summary>
/// Sends the draft of a turn, once. Looks first whether it still fits: newer messages supersede it, a recruiter silences it, and so does a
/// candidate who wants no messages any more, or whose data nobody may process.
/// </summary>
public sealed partial class SendReplyHandler(
    ConversationStore conversations, ReplyStore replies, CandidateStandings standings, MessagePoster poster, IThread thread, TimeProvider time, ILogger<SendReplyHandler> logger)
{
    /// <summary>The watchdog took the answer back; a person is to go on.</summary>
    public const string AnswerWithdrawn = "answer-withdrawn";

    /// <summary>A recruiter closed the thread meanwhile.</summary>
    public const string ThreadResolved = "thread-resolved";

    /// <summary>The candidate stopped or objected, or was restricted, while the answer was being written.</summary>
    public const string StandingChanged = "standing-changed";

    /// <summary>After this many superseded turns in a row the candidate gets an answer, however fast they write.</summary>
    private const int MostSuperseded = 2;

    /// <exception cref="ThreadUnavailableException">Chatwoot did not take it; calling again is safe.</exception>
    public async Task<SendReplyOutcome> HandleAsync(ConversationTurnInput input, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("SendReply", time);
        var stored = await replies.FindAsync(input.Key, input.Turn, ReplyPart.Answer, cancellationToken)
            ?? throw new InvalidOperationException($"Turn {input.InstanceId} has no draft.");
        if (stored.Value.State == ReplyState.Withdrawn)
        {
            return new SendReplyOutcome(TurnOutcome.Skipped, AnswerWithdrawn, null, clock.Stop());
        }

        if (stored.Value.State == ReplyState.Draft)
        {
            var conversation = await LookAgainAsync(input, cancellationToken);
            if (conversation.Turn != input.Turn || !conversation.IsBusy)
            {
                return new SendReplyOutcome(TurnOutcome.Skipped, RouteTurnHandler.TurnIsOver, null, clock.Stop());
            }

            if (conversation.Owner == ConversationOwner.Human)
            {
                return new SendReplyOutcome(TurnOutcome.Skipped, RouteTurnHandler.HumanOwns, null, clock.Stop());
            }

            if (conversation.Thread.Status == ThreadSnapshot.Resolved)
            {
                return new SendReplyOutcome(TurnOutcome.Skipped, ThreadResolved, null, clock.Stop());
            }

            if (!stored.Value.DespiteStop && !(await standings.FindAsync(new CandidateId(input.Key.Candidate), cancellationToken)).AllowsModel)
            {
                return new SendReplyOutcome(TurnOutcome.Skipped, StandingChanged, null, clock.Stop());
            }

            if (conversation.Inbox.Count > conversation.Claimed && conversation.SupersededInARow < MostSuperseded)
            {
                return new SendReplyOutcome(TurnOutcome.Superseded, null, null, clock.Stop());
            }
        }

        var sent = await poster.PostAsync(stored, cancellationToken);
        await conversations.ChangeAsync(input.Key, before => Remember(before, sent), cancellationToken);
        return new SendReplyOutcome(TurnOutcome.Replied, null, sent.MessageId, clock.Stop());
    }

    private Conversation Remember(Conversation before, ReplyIntent sent)
    {
        var now = time.GetUtcNow();
        if (sent.MessageId is { } id && before.Transcript.Any(line => line.MessageId == id))
        {
            return before;
        }

        var spoke = InboxPolicy.Spoke(before, sent.Text, sent.MessageId, now);
        return spoke with
        {
            DisclosedAt = spoke.DisclosedAt ?? now,
            ShownVacancies = sent.Vacancies.Count > 0 ? sent.Vacancies : spoke.ShownVacancies,
        };
    }

    /// <summary>Our own state, and Chatwoot's when it answers: an account webhook that was lost is not sent again.</summary>
    private async Task<Conversation> LookAgainAsync(ConversationTurnInput input, CancellationToken cancellationToken)
    {
        ThreadSnapshot? now = null;
        try
        {
            now = await thread.ReadAsync(new ConversationId(input.Key.Conversation), cancellationToken);
        }
        catch (ThreadUnavailableException exception)
        {
            Log.NotReread(logger, input.InstanceId, exception.Status);
        }

        return await conversations.ChangeAsync(
            input.Key,
            before => now is null || Same(before.Thread, now) ? before : InboxPolicy.FollowThread(before, now),
            cancellationToken);
    }

    private static bool Same(ThreadSnapshot known, ThreadSnapshot now) =>
        known.Status == now.Status && known.HumanAssigned == now.HumanAssigned && known.Priority == now.Priority && known.Labels.SequenceEqual(now.Labels);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Turn {InstanceId}: the thread could not be read again (status {Status}); the known state decides.")]
        public static partial void NotReread(ILogger logger, string instanceId, int? status);
    }
}
