using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Recruitment.Agents.Conversation;

/// <summary>Registers the conversation agent's rules and the tools that it shares with the model.</summary>
public static class ConversationRegistration
{
    /// <summary>Needs the vacancies and the knowledge to be registered. Until a store of applications is, none is known.</summary>
    public static IServiceCollection AddConversationRules(this IServiceCollection services)
    {
        services.TryAddSingleton<IApplicationStatus, NoApplicationStatus>();
        services.AddSingleton<ConversationTools>();
        services.AddSingleton<RulesConversationAgent>();
        return services;
    }
}
