using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Durable;

/// <summary>Gives the durable engine its orchestrators and activities, and starts and stops it.</summary>
internal sealed class DurableTriggers(FunctionCatalog catalog, FunctionRunner runner, DurableEngine engine, IOptions<JsonSerializerOptions> json)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var function in catalog.WithTrigger<OrchestrationTriggerAttribute>())
        {
            var name = ((OrchestrationTriggerAttribute)function.Trigger).Orchestration ?? function.Name;
            engine.AddOrchestrator(name, context => runner.ReplayAsync(function, context));
        }

        foreach (var function in catalog.WithTrigger<ActivityTriggerAttribute>())
        {
            var name = ((ActivityTriggerAttribute)function.Trigger).Activity ?? function.Name;
            engine.AddActivity(name, (call, token) => runner.RunAsync(function, new ActivityInvocation(call, json.Value), token));
        }

        return engine.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
