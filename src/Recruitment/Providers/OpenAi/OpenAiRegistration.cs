using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Model;
using Recruitment.Agents.Transcription;
using Recruitment.Knowledge;

namespace Recruitment.Providers.OpenAi;

/// <summary>Registers the model provider.</summary>
public static class OpenAiRegistration
{
    /// <summary>Adds <see cref="IModel"/> and the roster of deployments. Nothing is contacted until a model is asked.</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services)
    {
        services.AddOptions<OpenAiOptions>().BindConfiguration(OpenAiOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OpenAiOptions>, ValidateOpenAiOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OpenAiClients>();
        services.AddSingleton<IModel, OpenAiModel>();
        services.AddHostedService<UnpricedDeployments>();
        services.AddSingleton<IEmbeddings, OpenAiEmbeddings>();
        services.AddSingleton<ISpeechModel, OpenAiSpeech>();
        services.AddSingleton(provider => Plan(
            provider.GetRequiredService<IOptions<OpenAiOptions>>().Value, provider.GetRequiredService<IOptions<AgentsOptions>>().Value.Mode));
        services.AddSingleton(provider => Roster(provider.GetRequiredService<IOptions<OpenAiOptions>>().Value));
        return services;
    }

    private static ModelRoster Roster(OpenAiOptions options)
    {
        var router = options.RouterModel ?? string.Empty;
        var economy = Either(options.EconomyModel, router);
        return new ModelRoster(
            new ModelDeployments(InOrder(router, options.SecondModel), options.CallTimeout, economy),
            new ModelDeployments(InOrder(Either(options.ExtractionModel, router), options.SecondModel), options.CallTimeout, economy),
            new ModelDeployments(InOrder(options.ConversationModel ?? string.Empty, options.SecondModel), options.ConversationTimeout, economy),
            new ModelDeployments(InOrder(Either(options.CrmModel, router), options.SecondModel), options.CallTimeout, economy));
    }

    // Rules alone means that no model sees, or hears, a candidate.
    private static TranscriptionPlan Plan(OpenAiOptions options, AgentsMode mode) => new(
        mode is AgentsMode.Model ? options.TranscriptionModel?.Trim() ?? string.Empty : string.Empty, options.TranscriptionTimeout, options.LongestRecording);

    private static string Either(string? own, string router) => string.IsNullOrWhiteSpace(own) ? router : own;

    private static IReadOnlyList<string> InOrder(string first, string? second) =>
        string.IsNullOrWhiteSpace(second) || second == first ? [first] : [first, second];
}
