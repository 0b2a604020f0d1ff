using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Documents;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Hosting.Http;
using Recruitment.EmbeddedRuntime.Hosting.Queues;
using Recruitment.EmbeddedRuntime.Hosting.Timers;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.EmbeddedRuntime.Worker;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>What the host adds to the app's container.</summary>
internal static class EmbeddedServices
{
    internal static void Add(
        IServiceCollection services,
        HostSettings settings,
        FunctionCatalog catalog,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(catalog);
        services.AddSingleton(provider => new FunctionRunner(provider, middleware));
        AddStores(services, settings);
        AddQueues(services, settings, catalog);
        services.AddSingleton(_ => new FunctionKeys(settings.DataDirectory));
        services.AddSingleton<HttpTriggers>();
        foreach (var type in catalog.InstanceTypes)
        {
            services.TryAddTransient(type);
        }

        // Started in this order, after the app's own, and stopped in reverse. The web server comes last, so that it is the first to stop.
        services.AddHostedService<QueueTriggers>();
        services.AddHostedService<TimerTriggers>();
        services.AddHostedService<StartNotice>();
    }

    private static void AddStores(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(provider => JournalStore.Open(
            settings.DataDirectory,
            new JournalOptions(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JournalStore>>()));
        services.AddSingleton(provider => new DocumentStore(provider.GetRequiredService<JournalStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TableStore>();
        services.AddSingleton(provider => new TableServiceClient(provider.GetRequiredService<TableStore>()));
    }

    private static void AddQueues(IServiceCollection services, HostSettings settings, FunctionCatalog catalog)
    {
        services.AddOptions();
        foreach (var listeners in catalog.WithTrigger<ServiceBusTriggerAttribute>()
            .GroupBy(function => QueueTriggers.QueueName(function, settings), StringComparer.OrdinalIgnoreCase))
        {
            var function = listeners.Count() == 1
                ? listeners.Single()
                : throw new InvalidOperationException($"Queue '{listeners.Key}' has {listeners.Count()} functions; they would compete for its messages.");
            var sessions = ((ServiceBusTriggerAttribute)function.Trigger).IsSessionsEnabled;
            services.AddEmbeddedQueue(listeners.Key, options => options.RequiresSession = sessions);
        }

        services.AddSingleton<QueueBroker>();
        services.AddSingleton(provider => new ServiceBusClient(provider.GetRequiredService<QueueBroker>()));
    }
}
