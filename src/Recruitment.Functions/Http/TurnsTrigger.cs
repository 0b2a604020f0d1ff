using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.ShowTurns;

namespace Recruitment.Functions.Http;

/// <summary>Shows what the bot did in a conversation.</summary>
public sealed class TurnsTrigger(ShowTurnsEndpoint endpoint)
{
    [Function("Turns")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "conversations/{conversation}/turns")] HttpRequest request,
        string conversation,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        endpoint.HandleAsync(conversation, (instance, token) => RunningTurns.FindAsync(client, instance, token), cancellationToken);
}
