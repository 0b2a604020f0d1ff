using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Json;

namespace Recruitment.Conversations.ShowTurns;

/// <summary><c>GET /conversations/{conversation}/turns</c>: what the bot did in a conversation.</summary>
public sealed class ShowTurnsEndpoint(ShowTurnsHandler handler)
{
    /// <param name="conversation">Account and display number, such as <c>1-482</c>.</param>
    /// <param name="running">Progress of the running orchestration by its instance id; null when there is none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> HandleAsync(
        string conversation, Func<string, CancellationToken, Task<TurnProgress?>> running, CancellationToken cancellationToken) =>
        await handler.HandleAsync(conversation, running, cancellationToken) is { } view
            ? TypedResults.Json(view, PlatformJson.Options)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "The bot has not seen a conversation with this number.");
}
