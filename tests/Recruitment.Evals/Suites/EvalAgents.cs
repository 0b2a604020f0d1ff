using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Extraction;
using Recruitment.Agents.Router;
using Recruitment.Evals.Labels;
using Recruitment.Knowledge;
using Recruitment.Platform.Documents;
using Recruitment.Vacancies;

namespace Recruitment.Evals.Suites;

/// <summary>The agents under evaluation, registered as the product registers them and configured by the environment.</summary>
internal sealed class EvalAgents : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EvalAgents(ServiceProvider services) => _services = services;

    public IRouterAgent Router => Agent<IRouterAgent>();

    public IConversationAgent Conversation => Agent<IConversationAgent>();

    public IExtractionAgent Extraction => Agent<IExtractionAgent>();

    public KnowledgeLookup Knowledge => Agent<KnowledgeLookup>();

    /// <param name="mode"><c>rules</c> or <c>model</c>.</param>
    public static EvalAgents Create(string mode)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>($"{AgentsOptions.SectionName}:{nameof(AgentsOptions.Mode)}", mode)])
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddSingleton<IDocuments, NoDocuments>();
        services.AddVacancies().AddKnowledge().AddAgents();
        return new EvalAgents(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private T Agent<T>()
        where T : notnull
    {
        try
        {
            return _services.GetService<T>() ?? throw new LabelException($"no {typeof(T).Name} is registered");
        }
        catch (OptionsValidationException exception)
        {
            throw new LabelException(exception.Failures.First());
        }
    }
}
