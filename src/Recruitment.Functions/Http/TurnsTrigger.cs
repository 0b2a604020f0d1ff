using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.ShowTurns;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Http;

/// <summary>Shows what the bot did in a conversation.</summary>
public sealed class TurnsTrigger(ShowTurnsEndpoint endpoint, AccessControl access)
{
    [Function("Turns")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{conversation}/turns")] HttpRequest request,
        string conversation,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        await access.AuthorizeAsync(request, [Role.Recruiter, Role.Operator], cancellationToken) is Access.Refused refused
            ? refused.Answer
            : await endpoint.HandleAsync(conversation, (instance, token) => RunningTurns.FindAsync(client, instance, token), cancellationToken);
}
