using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.SendReply;

namespace Recruitment.Handoff.HandOffTurn;

/// <summary>
/// Gives a conversation to a person: the candidate and the recruiter are told, the thread is opened, the bot is silent from then on.
/// Repeating it changes nothing more.
/// </summary>
public sealed class HandOffTurnHandler(
    ConversationStore conversations, ReplyStore replies, MessagePoster poster, IThread thread, IOptions<BrandOptions> brand, TimeProvider time)
{
    public const string ReplyUnderWay = "reply-under-way";

    /// <exception cref="ThreadUnavailableException">Chatwoot did not take it; calling again is safe.</exception>
    public async Task<HandOffTurnOutcome> HandleAsync(HandOffTurnCommand command, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("Handoff", time);
        var input = command.Turn;
        var answer = await replies.FindAsync(input.Key, input.Turn, ReplyPart.Answer, cancellationToken);
        if (command.Reason == HandoffReasons.Watchdog && !await TryWithdrawAsync(input, answer, cancellationToken))
        {
            return new HandOffTurnOutcome(false, ReplyUnderWay, clock.Stop());
        }

        string? refusal = null;
        var conversation = await conversations.ChangeAsync(
            input.Key,
            before =>
            {
                refusal = Refusal(before, input.Turn, command.AnswerSent);
                return refusal is null && before.OwnerReason != OwnerReason.HandedOff ? InboxPolicy.HandOver(before) : before;
            },
            cancellationToken);
        if (refusal is not null)
        {
            return new HandOffTurnOutcome(false, refusal, clock.Stop());
        }

        var candidateKnows = command.AnswerSent || command.Silently || answer?.Value.State == ReplyState.Sent;
        if (!candidateKnows && !await HasArrivedAsync(input, answer, cancellationToken))
        {
            await TellCandidateAsync(command, conversation, cancellationToken);
        }

        await thread.OpenAsync(new ConversationId(input.Key.Conversation), cancellationToken);
        if (!command.AnswerSent)
        {
            await PostAsync(input, ReplyPart.Note, HandoffNote.Text(brand.Value.RecruiterLanguage, command.Reason), cancellationToken);
        }

        return new HandOffTurnOutcome(true, null, clock.Stop());
    }

    /// <summary>
    /// Makes sure that no answer is posted beside the handoff: an answer that is being sent right now loses its version, and one that
    /// is still being written finds its place taken.
    /// </summary>
    /// <returns>False when the answer is on its way or was sent.</returns>
    private async Task<bool> TryWithdrawAsync(ConversationTurnInput input, Stored<ReplyIntent>? answer, CancellationToken cancellationToken)
    {
        if (answer is { Value.State: not ReplyState.Draft })
        {
            return answer.Value.State == ReplyState.Withdrawn;
        }

        var intent = answer?.Value ?? new ReplyIntent { Key = input.Key, Turn = input.Turn, Part = ReplyPart.Answer, Text = string.Empty };
        return await replies.TrySaveAsync(intent with { State = ReplyState.Withdrawn }, answer?.ETag, cancellationToken) is not null
            ? true
            : throw new ConcurrencyException($"Answer {intent.Marker} changed while it was being withdrawn.");
    }

    /// <summary>Whether an answer of unknown outcome is in the thread after all; if not, it is withdrawn, so that it does not come later.</summary>
    private async Task<bool> HasArrivedAsync(ConversationTurnInput input, Stored<ReplyIntent>? answer, CancellationToken cancellationToken)
    {
        if (answer is not { Value: { State: ReplyState.Posting, PostedAt: { } postedAt } intent })
        {
            return false;
        }

        var since = postedAt - MessagePoster.ClockSlack;
        if (await thread.FindAsync(new ConversationId(input.Key.Conversation), intent.Marker, since, cancellationToken) is not null)
        {
            return true;
        }

        return await replies.TrySaveAsync(intent with { State = ReplyState.Withdrawn }, answer.ETag, cancellationToken) is not null
            ? false
            : throw new ConcurrencyException($"Answer {intent.Marker} changed while it was being withdrawn.");
    }

    /// <summary>Handed off in this turn is not a refusal: the attempt before may have stopped half-way.</summary>
    private static string? Refusal(Conversation conversation, int turn, bool answerSent) =>
        conversation.Turn != turn || !conversation.IsBusy ? RouteTurnHandler.TurnIsOver
        : conversation.Owner == ConversationOwner.Human && conversation.OwnerReason != OwnerReason.HandedOff && !answerSent ? RouteTurnHandler.HumanOwns
        : null;

    private async Task TellCandidateAsync(HandOffTurnCommand command, Conversation conversation, CancellationToken cancellationToken)
    {
        var input = command.Turn;
        var language = command.Language ?? conversation.Language ?? brand.Value.Language;
        var line = HandoffLine.Text(brand.Value, language, command.Reason);
        var text = conversation.DisclosedAt is null ? $"{Disclosure.Text(brand.Value, language)}\n\n{line}" : line;
        var sent = await PostAsync(input, ReplyPart.Handoff, text, cancellationToken);
        await conversations.ChangeAsync(
            input.Key,
            before => sent.MessageId is { } id && before.Transcript.Any(known => known.MessageId == id)
                ? before
                : InboxPolicy.Spoke(before, sent.Text, sent.MessageId, time.GetUtcNow()) with { DisclosedAt = before.DisclosedAt ?? time.GetUtcNow() },
            cancellationToken);
    }

    /// <summary>Posts a message of the turn, once; what an earlier attempt wrote stands.</summary>
    private Task<ReplyIntent> PostAsync(ConversationTurnInput input, ReplyPart part, string text, CancellationToken cancellationToken) =>
        poster.PostOnceAsync(new ReplyIntent { Key = input.Key, Turn = input.Turn, Part = part, Text = text }, cancellationToken);
}
