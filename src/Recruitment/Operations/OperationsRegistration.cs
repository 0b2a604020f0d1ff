using Microsoft.Extensions.DependencyInjection;
using Recruitment.Operations.DeadLetters;

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
        return services;
    }
}
