using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Json;

namespace Recruitment.Conversations.ShowTurns;

/// <summary><c>GET /turns/{conversation}</c>: what the bot did in a conversation, without any text of it.</summary>
public sealed class ShowTurnsEndpoint(ConversationStore conversations, TurnStore turns)
{
    private const int MostTurns = 50;

    /// <param name="conversation">Account and display number, such as <c>1-482</c>.</param>
    /// <param name="running">Progress of the running orchestration by its instance id; null when there is none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> HandleAsync(
        string conversation, Func<string, CancellationToken, Task<TurnProgress?>> running, CancellationToken cancellationToken)
    {
        if (await conversations.FindByThreadAsync(conversation, cancellationToken) is not { } found)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "The bot has not seen a conversation with this number.");
        }

        var views = (await turns.ListAsync(found.Key, MostTurns, cancellationToken)).Select(TurnView.Of).ToList();
        if (found.BusySince is { } since && views.All(turn => turn.Number != found.Turn))
        {
            var progress = await running(found.Key.TurnInstance(found.Turn), cancellationToken) ?? new TurnProgress(found.Turn, since, null, [], []);
            views.Add(TurnView.Of(progress));
        }

        return TypedResults.Json(new ConversationView(new ConversationId(conversation).DisplayId, views), PlatformJson.Options);
    }
}
