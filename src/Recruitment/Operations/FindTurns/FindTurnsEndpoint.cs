using Microsoft.AspNetCore.Http;
using Recruitment.Conversations;
using Recruitment.Conversations.ShowTurns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Operations.FindTurns;

/// <summary><c>GET /operations/turns?conversation=482</c>: from a number in Chatwoot to what the bot did, how long it took and what went wrong.</summary>
public sealed class FindTurnsEndpoint(AccessControl access, ShowTurnsHandler turns)
{
    /// <param name="request">With query <c>conversation</c>.</param>
    /// <param name="account">Chatwoot account of a number that comes without one.</param>
    /// <param name="running">Progress of a running orchestration by its instance id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> HandleAsync(
        HttpRequest request, long account, Func<string, CancellationToken, Task<TurnProgress?>> running, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (ConversationNumber.Read(request.Query["conversation"].ToString(), account) is not { } conversation)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                detail: "The number in Chatwoot's address bar, such as 482, or with the account before it, such as 1-482.",
                extensions: new Dictionary<string, object?> { ["field"] = "conversation" });
        }

        return await turns.HandleAsync(conversation.Value, running, cancellationToken) is { } view
            ? TypedResults.Json(view, PlatformJson.Options)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: $"The bot has not seen conversation {conversation.DisplayId}.");
    }
}
