using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.ServiceBus;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>What the host holds at a moment: messages in its queues, orchestrations that have not ended. In Azure the platform measures this.</summary>
internal sealed class HostGauges(IMeterFactory meters, QueueBroker broker, DurableEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create("Recruitment.EmbeddedRuntime");
        meter.CreateObservableGauge(
            "messaging.queue.depth",
            () => broker.All.Select(queue => new Measurement<int>(queue.Counts.Main, new KeyValuePair<string, object?>("messaging.destination.name", queue.Name))),
            "{message}",
            "Messages that wait, are scheduled or are being handled.");
        meter.CreateObservableGauge("durable.orchestrations.running", () => engine.LiveCount, "{orchestration}", "Orchestrations that have not ended.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
