using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Queues;

/// <summary>Starts and stops the queue functions.</summary>
internal sealed class QueueTriggers(FunctionCatalog catalog, FunctionRunner runner, QueueBroker broker, HostSettings settings, ILogger<QueuePump> logger)
    : IHostedService, IDisposable
{
    private readonly List<QueuePump> _pumps = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var function in catalog.WithTrigger<ServiceBusTriggerAttribute>())
        {
            var queue = broker.Get(QueueName(function, settings));
            _pumps.Add(new QueuePump(function, runner, queue, settings, logger));
        }

        _pumps.ForEach(pump => pump.Start());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_pumps.Select(pump => pump.StopAsync(cancellationToken)));

    public void Dispose() => _pumps.ForEach(pump => pump.Dispose());

    /// <exception cref="FunctionWorkerException">The function has no queue.</exception>
    internal static void Check(FunctionDescriptor function, HostSettings settings)
    {
        if (function.Trigger is ServiceBusTriggerAttribute && QueueName(function, settings).Length == 0)
        {
            throw new FunctionWorkerException("has no queue name.");
        }
    }

    internal static string QueueName(FunctionDescriptor function, HostSettings settings) =>
        settings.Resolve(((ServiceBusTriggerAttribute)function.Trigger).QueueName!);
}
