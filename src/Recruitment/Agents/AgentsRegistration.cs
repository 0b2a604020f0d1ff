using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Router;
using Recruitment.Costs;
using Recruitment.Providers.OpenAi;

namespace Recruitment.Agents;

/// <summary>Registers the four agents.</summary>
public static class AgentsRegistration
{
    /// <summary>Key of each agent's rules implementation, for whoever needs it without the model.</summary>
    public const string Rules = "rules";

    /// <summary>
    /// Adds the agents: rules alone, or (<c>Agents:Mode=Model</c>) a model with the rules behind it. Needs an <c>IConfiguration</c>, logging, and what
    /// the tools and rules ask for.
    /// </summary>
    public static IServiceCollection AddAgents(this IServiceCollection services)
    {
        services.AddOptions<AgentsOptions>().BindConfiguration(AgentsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddCosts();
        services.AddOpenAi();
        services.AddSingleton<DeploymentBreakers>();
        services.AddSingleton<ModelDesk>();
        services.AddSingleton<StepDown>();
        return services
            .AddAgent<IRouterAgent, RulesRouterAgent, ModelRouterAgent>((model, rules, stepDown) => new FallbackRouterAgent(model, rules, stepDown));
    }

    private static IServiceCollection AddAgent<TPort, TRules, TModel>(this IServiceCollection services, Func<TModel, TPort, StepDown, TPort> inOrder)
        where TPort : class
        where TRules : class, TPort
        where TModel : class, TPort
    {
        services.TryAddSingleton<TRules>();
        services.AddKeyedSingleton<TPort>(Rules, (provider, _) => provider.GetRequiredService<TRules>());
        services.AddSingleton<TModel>();
        services.AddSingleton(provider =>
        {
            var rules = provider.GetRequiredKeyedService<TPort>(Rules);
            return provider.GetRequiredService<IOptions<AgentsOptions>>().Value.Mode is AgentsMode.Model
                ? inOrder(provider.GetRequiredService<TModel>(), rules, provider.GetRequiredService<StepDown>())
                : rules;
        });
        return services;
    }
}
