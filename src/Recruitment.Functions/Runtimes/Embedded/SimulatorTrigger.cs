using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.ShowTurns;
using Recruitment.Functions.Http;
using Recruitment.Providers.Chatwoot;
using Recruitment.Simulator;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>The demonstration page and the stand-in Chatwoot; not there when a real Chatwoot is configured.</summary>
public sealed class SimulatorTrigger(IEnumerable<ChatwootSimulator> simulators, IOptions<ChatwootOptions> chatwoot, ShowTurnsEndpoint turns)
{
    [Function("Page")]
    public Task RunPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "")] HttpRequest request) => ForwardAsync(request);

    [Function("Simulator")]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "patch", "delete", Route = "simulator/{*path}")] HttpRequest request) => ForwardAsync(request);

    /// <summary>The page's turn panel; open to everyone because the simulator's conversations are invented.</summary>
    [Function("PageTurns")]
    public async Task<IResult> RunTurnsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "turns/{conversation:long}")] HttpRequest request,
        string conversation,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (!simulators.Any())
        {
            return TypedResults.NotFound();
        }

        var id = $"{chatwoot.Value.AccountId}-{conversation}";
        return await turns.HandleAsync(id, (instance, token) => RunningTurns.FindAsync(client, instance, token), cancellationToken);
    }

    private Task ForwardAsync(HttpRequest request)
    {
        if (simulators.FirstOrDefault() is { } simulator)
        {
            return simulator.HandleAsync(request.HttpContext, request.Path.Value ?? "/");
        }

        request.HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
