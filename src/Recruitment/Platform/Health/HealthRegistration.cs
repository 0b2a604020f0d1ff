using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Platform.Health;

/// <summary>Health of the app and of what it depends on.</summary>
public static class HealthRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<HealthEndpoint>();
        services.AddHealthChecks().AddCheck<DocumentsHealthCheck>("store", tags: [HealthEndpoint.Ready], timeout: Patience);
        return services;
    }
}
