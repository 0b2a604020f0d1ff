using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Crm;
using Recruitment.Agents.Extraction;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Router;
using Recruitment.Agents.Transcription;
using Recruitment.Costs;
using Recruitment.Providers.OpenAi;

namespace Recruitment.Agents;

/// <summary>Registers the four agents.</summary>
public static class AgentsRegistration
{
    /// <summary>Key of each agent's rules implementation, for whoever needs it without the model.</summary>
    public const string Rules = "rules";

    /// <summary>
    /// Adds the agents: rules alone, or (<c>Agents:Mode=Model</c>) a model with the rules behind it. Needs an <c>IConfiguration</c>, logging, the
    /// vacancies and the knowledge. Each rules agent is also there under the key <see cref="Rules"/>.
    /// </summary>
    public static IServiceCollection AddAgents(this IServiceCollection services)
    {
        services.AddOptions<AgentsOptions>().BindConfiguration(AgentsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddCosts();
        services.AddOpenAi();
        services.AddSingleton<DeploymentBreakers>();
        services.AddSingleton<ModelDesk>();
        services.AddSingleton<StepDown>();
        services.AddSingleton(provider => new TranscriptionAgent(
            provider.GetRequiredService<ISpeechModel>(),
            provider.GetRequiredService<TranscriptionPlan>(),
            provider.GetRequiredService<DeploymentBreakers>(),
            provider.GetRequiredService<UsageLedger>(),
            provider.GetRequiredService<ILogger<TranscriptionAgent>>()));
        services.AddConversationRules();
        services.AddHostedService<AgentsWarmUp>();
        services.AddKeyedSingleton<IRouterAgent, RulesRouterAgent>(Rules);
        services.AddKeyedSingleton<IConversationAgent>(Rules, (provider, _) => provider.GetRequiredService<RulesConversationAgent>());
        services.AddKeyedSingleton<IExtractionAgent, RulesExtractionAgent>(Rules);
        services.AddKeyedSingleton<ICrmAgent, RulesCrmAgent>(Rules);
        return services
            .AddAgent<IRouterAgent, ModelRouterAgent>((model, rules, stepDown) => new FallbackRouterAgent(model, rules, stepDown))
            .AddAgent<IExtractionAgent, ModelExtractionAgent>((model, rules, stepDown) => new FallbackExtractionAgent(model, rules, stepDown))
            .AddAgent<IConversationAgent, ModelConversationAgent>((model, rules, stepDown) => new FallbackConversationAgent(model, rules, stepDown))
            .AddAgent<ICrmAgent, ModelCrmAgent>((model, rules, stepDown) => new FallbackCrmAgent(model, rules, stepDown));
    }

    private static IServiceCollection AddAgent<TPort, TModel>(this IServiceCollection services, Func<TModel, TPort, StepDown, TPort> inOrder)
        where TPort : class
        where TModel : class, TPort
    {
        services.AddSingleton<TModel>();
        return services.AddSingleton(provider =>
        {
            var rules = provider.GetRequiredKeyedService<TPort>(Rules);
            return provider.GetRequiredService<IOptions<AgentsOptions>>().Value.Mode is AgentsMode.Model
                ? inOrder(provider.GetRequiredService<TModel>(), rules, provider.GetRequiredService<StepDown>())
                : rules;
        });
    }
}
