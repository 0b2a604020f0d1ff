using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

/// <summary>An orchestration, its activity and the function that starts it.</summary>
public static class DurableFunctions
{
    [Function("Start")]
    public static async Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{name}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string name,
        CancellationToken cancellationToken)
    {
        var options = new StartOrchestrationOptions($"greet-{name}");
        return Results.Text(await client.ScheduleNewOrchestrationInstanceAsync("Greet", new Order(name), options, cancellationToken));
    }

    [Function("Greet")]
    public static async Task<string> GreetAsync([OrchestrationTrigger] TaskOrchestrationContext context, Order order)
    {
        var greeting = await context.CallActivityAsync<string>("Compose", order);
        context.SetCustomStatus("waiting");
        var mark = await context.WaitForExternalEvent<string>("mark");
        return greeting + mark;
    }

    [Function("Compose")]
    public static string Compose([ActivityTrigger] Order order, string instanceId) => $"{instanceId}: hello {order.Name}";

    public sealed record Order(string Name);
}
