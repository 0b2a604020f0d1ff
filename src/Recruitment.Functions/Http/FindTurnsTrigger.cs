using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Operations.FindTurns;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Http;

/// <summary>Finds the turns of a conversation by its number in Chatwoot.</summary>
public sealed class FindTurnsTrigger(FindTurnsEndpoint endpoint, TurnsPage page, IOptions<ChatwootOptions> chatwoot)
{
    [Function("FindTurns")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/turns")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        endpoint.HandleAsync(request, chatwoot.Value.AccountId, (instance, token) => RunningTurns.FindAsync(client, instance, token), cancellationToken);

    [Function("TurnsPage")]
    public Task<IResult> RunPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/turns")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        page.ShowAsync(request, chatwoot.Value.AccountId, (instance, token) => RunningTurns.FindAsync(client, instance, token), cancellationToken);
}
