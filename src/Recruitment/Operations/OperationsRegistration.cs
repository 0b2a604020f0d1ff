using Microsoft.Extensions.DependencyInjection;
using Recruitment.Operations.DeadLetters;
using Recruitment.Operations.FindDelivery;
using Recruitment.Operations.FindTurns;
using Recruitment.Operations.Metrics;
using Recruitment.Platform.Metrics;

namespace Recruitment.Operations;

/// <summary>What operators look at and mend.</summary>
public static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<ListDeadLettersHandler>();
        services.AddSingleton<RedriveDeadLettersHandler>();
        services.AddSingleton<DiscardDeadLetterHandler>();
        services.AddSingleton<DeadLettersEndpoint>();
        services.AddSingleton<DeadLettersPage>();
        services.AddSingleton<FindTurnsEndpoint>();
        services.AddSingleton<FindDeliveryEndpoint>();
        services.AddSingleton<TurnsPage>();
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MetricsCollector>();
        services.AddHostedService(provider => provider.GetRequiredService<MetricsCollector>());
        services.AddSingleton<BacklogGauges>();
        services.AddSingleton<MetricsEndpoint>();
        return services;
    }
}
