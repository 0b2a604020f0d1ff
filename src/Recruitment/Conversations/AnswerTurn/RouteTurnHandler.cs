using System.Diagnostics;
using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Router;
using Recruitment.Agents.Transcription;
using Recruitment.Privacy.HonourRequests;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Takes what waits in the inbox, carries out what the candidate asks about privacy, and decides the route of the rest.</summary>
public sealed class RouteTurnHandler(
    ConversationStore conversations, TurnContexts contexts, HonourRequestsHandler requests, AnswerDrafts drafts, IRouterAgent router, TranscriptionAgent transcription, TimeProvider time)
{
    public const string CandidateStopped = "candidate-stopped";
    public const string HumanOwns = "human-owns-conversation";
    public const string TurnIsOver = "turn-is-over";
    public const string NothingWaits = "nothing-waits";

    public async Task<RouteTurnOutcome> HandleAsync(ConversationTurnInput input, CancellationToken cancellationToken)
    {
        var collecting = StepClock.Start("Collect", time);
        var conversation = await conversations.ChangeAsync(
            input.Key, before => SkipReason(before, input.Turn) is null ? InboxPolicy.Claim(before) : before, cancellationToken);
        if (SkipReason(conversation, input.Turn) is { } reason)
        {
            return new RouteTurnOutcome(null, reason, [], [collecting.Stop()], []);
        }

        var turn = await contexts.LoadAsync(input, cancellationToken);
        var messages = turn.Context.Messages.Select(message => message.MessageId).ToList();
        if (transcription.IsOn && !turn.Context.WithoutModel && InboxPolicy.Unheard(turn.Conversation).Count > 0)
        {
            return new RouteTurnOutcome(null, null, messages, [], []) { HasVoice = true };
        }

        var honoured = await requests.HandleAsync(turn, cancellationToken);
        var collected = collecting.Stop();
        return honoured switch
        {
            HonourRequestsOutcome.Silent => new RouteTurnOutcome(null, CandidateStopped, messages, [collected], []),
            HonourRequestsOutcome.AskPerson person => new RouteTurnOutcome(
                new RouteVerdict(Route.Human, 1, person.Language, person.Reason), null, messages, [collected], [])
            {
                HandoffReason = person.Reason,
                Silently = person.Silently,
            },
            HonourRequestsOutcome.Answered answer => await AnswerAsync(input, turn, answer, messages, collected, cancellationToken),
            HonourRequestsOutcome.Proceed proceed => await RouteAsync(input, proceed, messages, collected, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<RouteTurnOutcome> AnswerAsync(
        ConversationTurnInput input, RunningTurn turn, HonourRequestsOutcome.Answered answer, List<string> messages, TurnStep collected, CancellationToken cancellationToken)
    {
        var text = ReplyLimit.Fit(answer.Text, withDisclosure: turn.Conversation.DisclosedAt is null);
        var draft = new ReplyDraft(text, [], [], answer.Choices);
        await drafts.KeepAsync(input, turn.Conversation, draft, answer.Language, despiteStop: true, cancellationToken);
        await SpeakAsync(input.Key, turn.Conversation, answer.Language, cancellationToken);
        return new RouteTurnOutcome(new RouteVerdict(Route.Privacy, 1, answer.Language, answer.Code), null, messages, [collected], []) { AnswerReady = true };
    }

    private async Task<RouteTurnOutcome> RouteAsync(
        ConversationTurnInput input, HonourRequestsOutcome.Proceed proceed, List<string> messages, TurnStep collected, CancellationToken cancellationToken)
    {
        // Read again: what the candidate just asked may have changed what agents may see.
        var turn = await contexts.LoadAsync(input, cancellationToken);
        var routing = StepClock.Start("Router", time);
        var result = await router.RouteAsync(turn.Context, cancellationToken);
        await SpeakAsync(input.Key, turn.Conversation, result.Value.Language, cancellationToken);
        return new RouteTurnOutcome(result.Value, null, messages, [collected, routing.Stop(result.Agent, result.PromptVersion)], result.Usage)
        {
            DespiteStop = proceed.DespiteStop,
        };
    }

    private async Task SpeakAsync(ConversationKey key, Conversation known, string language, CancellationToken cancellationToken)
    {
        if (known.Language != language)
        {
            await conversations.ChangeAsync(key, before => before with { Language = language }, cancellationToken);
        }
    }

    private static string? SkipReason(Conversation conversation, int turn) =>
        conversation.Turn != turn || !conversation.IsBusy ? TurnIsOver
        : conversation.Owner == ConversationOwner.Human ? HumanOwns
        : conversation.Inbox.Count == 0 ? NothingWaits
        : null;
}
