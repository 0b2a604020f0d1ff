using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Declares queues of the embedded runtime. The queue of a trigger needs no declaration unless its options differ from the defaults.</summary>
public static class EmbeddedQueueRegistration
{
    public static IServiceCollection AddEmbeddedQueue(this IServiceCollection services, string name, Action<EmbeddedQueueOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        services.AddSingleton(new QueueDeclaration(name));
        services.AddOptions<EmbeddedQueueOptions>(name).Configure(configure ?? (_ => { }));
        return services;
    }
}
