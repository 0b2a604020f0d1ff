using Recruitment.Agents.Router;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Takes what waits in the inbox and decides the route.</summary>
public sealed class RouteTurnHandler(ConversationStore conversations, TurnContexts contexts, IRouterAgent router, TimeProvider time)
{
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
        var collected = collecting.Stop();
        var routing = StepClock.Start("Router", time);
        var result = await router.RouteAsync(turn.Context, cancellationToken);
        if (turn.Conversation.Language != result.Value.Language)
        {
            await conversations.ChangeAsync(input.Key, before => before with { Language = result.Value.Language }, cancellationToken);
        }

        return new RouteTurnOutcome(
            result.Value,
            null,
            [.. turn.Context.Messages.Select(message => message.MessageId)],
            [collected, routing.Stop(result.Agent, result.PromptVersion)],
            result.Usage);
    }

    private static string? SkipReason(Conversation conversation, int turn) =>
        conversation.Turn != turn || !conversation.IsBusy ? TurnIsOver
        : conversation.Owner == ConversationOwner.Human ? HumanOwns
        : conversation.Inbox.Count == 0 ? NothingWaits
        : null;
}
