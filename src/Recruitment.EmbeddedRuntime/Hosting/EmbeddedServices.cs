using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.EmbeddedRuntime.Documents;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Hosting.Durable;
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
        AddDurable(services, settings);
        services.AddSingleton(_ => new FunctionKeys(settings.CreateDataDirectory()));

        // Routes are mapped when the app is built; the data directory is touched when it starts.
        services.AddSingleton(provider => new Lazy<FunctionKeys>(provider.GetRequiredService<FunctionKeys>));
        services.AddSingleton(provider => new Lazy<DurableTaskClient>(provider.GetRequiredService<DurableTaskClient>));
        services.AddSingleton<HttpTriggers>();
        services.AddSingleton<ManagementApi>();
        foreach (var type in catalog.InstanceTypes)
        {
            services.TryAddTransient(type);
        }

        // Started in this order, after the app's own, and stopped in reverse. The web server comes last, so that it is the first to stop.
        services.AddHostedService<DurableTriggers>();
        services.AddHostedService<QueueTriggers>();
        services.AddHostedService<TimerTriggers>();
        services.AddHostedService<HostGauges>();
        services.AddHostedService<StartNotice>();
    }

    private static void AddStores(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(provider => JournalStore.Open(
            settings.CreateDataDirectory(),
            new JournalOptions(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JournalStore>>()));
        services.AddSingleton(provider => new DocumentStore(provider.GetRequiredService<JournalStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TableStore>();

        // The app may bring one that speaks to a table service.
        services.TryAddSingleton(provider => new TableServiceClient(provider.GetRequiredService<TableStore>()));
    }

    private static void AddDurable(IServiceCollection services, HostSettings settings)
    {
        // As the worker's serializer, which durable payloads follow; the app may configure it further.
        services.AddOptions<JsonSerializerOptions>().Configure(json => json.PropertyNameCaseInsensitive = true);
        services.AddSingleton(provider =>
        {
            var defaults = new DurableEngineOptions();
            return new DurableEngine(
                provider.GetRequiredService<JournalStore>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILoggerFactory>(),
                new DurableEngineOptions
                {
                    Json = provider.GetRequiredService<IOptions<JsonSerializerOptions>>().Value,
                    VerifyReplay = settings.VerifyReplay,
                    MaxRetained = 1000,
                    MaxConcurrentActivities = settings.MaxConcurrentActivities ?? defaults.MaxConcurrentActivities,
                    MaxConcurrentOrchestrators = settings.MaxConcurrentOrchestrators ?? defaults.MaxConcurrentOrchestrators,
                });
        });
        services.AddSingleton(provider => provider.GetRequiredService<DurableEngine>().Client);
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
