namespace Recruitment.Conversations.ShowTurns;

/// <summary>What the bot did in a conversation, without any text of it.</summary>
public sealed class ShowTurnsHandler(ConversationStore conversations, TurnStore turns)
{
    private const int MostTurns = 50;

    /// <param name="conversation">Account and display number, such as <c>1-482</c>.</param>
    /// <param name="running">Progress of the running orchestration by its instance id; null when there is none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Null when the bot has not seen this conversation.</returns>
    public async Task<ConversationView?> HandleAsync(
        string conversation, Func<string, CancellationToken, Task<TurnProgress?>> running, CancellationToken cancellationToken)
    {
        if (await conversations.FindByThreadAsync(conversation, cancellationToken) is not { } found)
        {
            return null;
        }

        var views = (await turns.ListAsync(found.Key, MostTurns, cancellationToken)).Select(TurnView.Of).ToList();
        if (found.BusySince is { } since && views.All(turn => turn.Number != found.Turn))
        {
            var progress = await running(found.Key.TurnInstance(found.Turn), cancellationToken) ?? new TurnProgress(found.Turn, since, null, [], []);
            views.Add(TurnView.Of(progress));
        }

        return new ConversationView(new ConversationId(conversation).DisplayId, views)
        {
            Owner = found.Owner,
            Waiting = found.Inbox.Count,
            FailedTurn = found.FailedTurn,
            RetryAt = InboxPolicy.RetryAt(found),
        };
    }
}
