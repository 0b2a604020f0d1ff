using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Privacy.Audit;

namespace Recruitment.Privacy.Requests;

/// <summary>
/// Requests in chat: "verwijder alles", "mijn gegevens", the word or button that confirms, the code. Answers before any agent does, so that it is the same whatever
/// model runs. Possession of the number is enough to ask; an erasure needs a confirmation, a copy needs a code that came another way.
/// </summary>
public sealed class PrivacyDialogue(
    PrivacyRequestStore requests, ConversationStore conversations, GenuineMessages genuine, AuditTrail audit, AuditPseudonyms names, OneTimeCodes codes, PrivacyPhrases phrases, TimeProvider time)
{
    /// <summary>Version of these rules, as turns record it.</summary>
    public const string Version = "privacy-rules/1";

    /// <returns>Null when the burst is about something else.</returns>
    /// <exception cref="Conversations.SendReply.ThreadUnavailableException">Chatwoot does not answer, so the request cannot be checked.</exception>
    public async Task<PrivacyAnswer?> AnswerAsync(RunningTurn turn, string language, CancellationToken cancellationToken)
    {
        var said = phrases.In(language);
        var messages = turn.Context.Messages;
        var open = turn.Conversation.PrivacyRequest is { } id ? (await requests.FindAsync(id, cancellationToken))?.Value : null;
        if (open is { IsOpen: true, Kind: PrivacyRequestKind.Erasure } && await AnswerErasureAsync(open, turn.Conversation, messages, said, cancellationToken) is { } confirmed)
        {
            return confirmed;
        }

        if (open is { State: PrivacyRequestState.Waiting, Kind: PrivacyRequestKind.Export }
            && messages.LastOrDefault(message => PrivacyWords.CodeIn(message.Text) is not null) is { } code)
        {
            return await AnswerCodeAsync(open, turn.Conversation, code, said, cancellationToken);
        }

        var wish = messages.LastOrDefault(message => PrivacyWords.WishOf(message.Text) != PrivacyWish.None);
        return wish is null ? null : await OpenAsync(turn.Conversation, wish, PrivacyWords.WishOf(wish.Text), said, cancellationToken);
    }

    private async Task<PrivacyAnswer?> AnswerErasureAsync(
        PrivacyRequest open, Conversation conversation, IReadOnlyList<CandidateMessage> messages, PrivacyPhrasing said, CancellationToken cancellationToken)
    {
        if (messages.Any(message => PrivacyWords.IsNo(message.Text)))
        {
            // Also when the same burst confirms: who doubts keeps everything.
            var kept = await requests.ChangeAsync(
                open.Id,
                before => before.IsOpen && before.Stores.Count == 0 ? before with { State = PrivacyRequestState.Ended, WaitsFor = null, Reason = "candidate-declined" } : before,
                cancellationToken);
            return new PrivacyAnswer(kept.State == PrivacyRequestState.Ended ? Plain(said.EraseKept) : Plain(said.EraseRunning));
        }

        if (messages.FirstOrDefault(message => PrivacyWords.IsYes(message.Text)) is not { } yes)
        {
            return null;
        }

        if (PrivacyRequestPolicy.IsAbandoned(open, time.GetUtcNow()))
        {
            await requests.ChangeAsync(open.Id, before => before with { State = PrivacyRequestState.Ended, WaitsFor = null, Reason = "not-confirmed-in-time" }, cancellationToken);
            return new PrivacyAnswer(Plain(said.EraseTooLate));
        }

        if (!await genuine.IsGenuineAsync(conversation, yes, cancellationToken))
        {
            return NotGenuine(said);
        }

        var now = time.GetUtcNow();
        await requests.ChangeAsync(
            open.Id,
            before => before.State != PrivacyRequestState.Waiting ? before : before with { State = PrivacyRequestState.Running, ConfirmedAt = now, WaitsFor = null },
            cancellationToken);
        return new PrivacyAnswer(Plain(said.EraseStarted), open.Id);
    }

    private async Task<PrivacyAnswer> AnswerCodeAsync(
        PrivacyRequest open, Conversation conversation, CandidateMessage message, PrivacyPhrasing said, CancellationToken cancellationToken)
    {
        if (!await genuine.IsGenuineAsync(conversation, message, cancellationToken))
        {
            return NotGenuine(said);
        }

        var after = await codes.TryAsync(open.Id, PrivacyWords.CodeIn(message.Text)!, message.MessageId, cancellationToken);
        return after switch
        {
            { State: PrivacyRequestState.Running } => new PrivacyAnswer(Plain(said.CodeRight), open.Id),
            { State: PrivacyRequestState.Waiting, Code: { } code } => new PrivacyAnswer(Plain(said.CodeWrong(PrivacyRequestPolicy.MostWrongCodes - code.Wrong))),
            { State: PrivacyRequestState.Waiting } => new PrivacyAnswer(Plain(said.CodeMissing)),
            _ => new PrivacyAnswer(Plain(said.CodeEnded)),
        };
    }

    private async Task<PrivacyAnswer> OpenAsync(
        Conversation conversation, CandidateMessage message, PrivacyWish wish, PrivacyPhrasing said, CancellationToken cancellationToken)
    {
        if (!await genuine.IsGenuineAsync(conversation, message, cancellationToken))
        {
            return NotGenuine(said);
        }

        var erases = wish == PrivacyWish.Erase;
        var now = time.GetUtcNow();
        var fresh = new PrivacyRequest
        {
            Id = PrivacyRequestStore.NewId(),
            Kind = erases ? PrivacyRequestKind.Erasure : PrivacyRequestKind.Export,
            Origin = PrivacyRequestOrigin.Chat,
            Actor = AuditActors.Candidate,
            Candidate = conversation.Key.Candidate,
            AuditName = await names.OfAsync(new CandidateId(conversation.Key.Candidate), cancellationToken),
            Conversation = conversation.Key.Conversation,
            Language = said.Language,
            ReceivedAt = now,
            DueAt = PrivacyRequestPolicy.DueAt(now),
            WaitsFor = erases ? PrivacyRequest.CandidateConfirms : PrivacyRequest.OfficerIssuesCode,
        };
        var open = await requests.OpenAsync(fresh, cancellationToken);
        if (!erases && await requests.FindOpenAsync(PrivacyRequestKind.Erasure, fresh.Candidate, cancellationToken) is { State: PrivacyRequestState.Running })
        {
            // Asked after it was written: whichever of the two came first, one of them sees the other.
            await requests.UnlinkAsync(open.Id, cancellationToken);
            return new PrivacyAnswer(Plain(said.EraseRunning));
        }

        if (open.Id == fresh.Id)
        {
            await audit.AppendAsync(new AuditEvent(AuditActors.Candidate, $"{Room(open)}.asked", open.AuditName!, $"request {open.Id}"), cancellationToken);
        }

        await conversations.ChangeAsync(conversation.Key, before => before.PrivacyRequest == open.Id ? before : before with { PrivacyRequest = open.Id }, cancellationToken);
        return (open.Kind, open.State) switch
        {
            (PrivacyRequestKind.Erasure, PrivacyRequestState.Waiting) => new PrivacyAnswer(Plain(said.EraseAsk) with { Choices = [said.Yes, said.No] }),
            (PrivacyRequestKind.Erasure, _) => new PrivacyAnswer(Plain(said.EraseRunning)),
            (_, PrivacyRequestState.Waiting) => new PrivacyAnswer(Plain(said.ExportAsk(open.DueAt))),
            _ => new PrivacyAnswer(Plain(said.ExportRunning)),
        };
    }

    private static string Room(PrivacyRequest request) => request.Kind.ToString().ToLowerInvariant();

    private static ReplyDraft Plain(string text) => new(text, ["knowledge:privacy"], [], []);

    private static PrivacyAnswer NotGenuine(PrivacyPhrasing said) => new(Plain(said.NotGenuine) with { NeedsHuman = true });
}
