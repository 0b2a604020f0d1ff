using Microsoft.Extensions.DependencyInjection;
using Recruitment.Handoff.HandOffTurn;

namespace Recruitment.Handoff;

/// <summary>Giving a conversation to a person.</summary>
public static class HandoffRegistration
{
    public static IServiceCollection AddHandoff(this IServiceCollection services)
    {
        services.AddSingleton<HandOffTurnHandler>();
        return services;
    }
}
