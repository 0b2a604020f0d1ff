using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Crm;
using Recruitment.Agents.Extraction;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Router;
using Recruitment.Intake;
using Recruitment.Knowledge;
using Recruitment.Platform.Documents;
using Recruitment.Tests.Conversations;
using Recruitment.Vacancies;

namespace Recruitment.Tests.Agents.Model;

public sealed class AgentsRegistrationTests
{
    [Fact]
    public void Agents_ByDefault_AreTheRules()
    {
        // Arrange
        using var services = Build([]);

        // Act
        var router = services.GetRequiredService<IRouterAgent>();

        // Assert
        Assert.IsType<RulesRouterAgent>(router);
        Assert.IsType<RulesConversationAgent>(services.GetRequiredService<IConversationAgent>());
    }

    [Fact]
    public void Agents_ModeModel_HaveTheRulesBehindThem()
    {
        // Arrange
        using var services = Build(new()
        {
            ["Agents:Mode"] = "Model",
            ["OpenAI:Endpoint"] = "https://unit.openai.azure.com/openai/v1/",
            ["OpenAI:RouterModel"] = "small",
            ["OpenAI:ConversationModel"] = "large",
        });

        // Act
        var router = services.GetRequiredService<IRouterAgent>();

        // Assert
        Assert.IsType<FallbackRouterAgent>(router);
        Assert.IsType<FallbackExtractionAgent>(services.GetRequiredService<IExtractionAgent>());
        Assert.IsType<FallbackConversationAgent>(services.GetRequiredService<IConversationAgent>());
        Assert.IsType<FallbackCrmAgent>(services.GetRequiredService<ICrmAgent>());
    }

    [Fact]
    public void Start_ModeModelWithoutEndpoint_StopsWithOneLine()
    {
        // Arrange
        using var services = Build(new() { ["Agents:Mode"] = "Model" });

        // Act
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        // Assert
        Assert.StartsWith("OpenAI:Endpoint is missing while Agents:Mode is Model", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var rules = new StandIns();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddSingleton<IDocuments, MemoryDocuments>()
            .AddAgents()
            .AddVacancies()
            .AddKnowledge()
            .AddKeyedSingleton<IExtractionAgent>(AgentsRegistration.Rules, rules)
            .AddKeyedSingleton<ICrmAgent>(AgentsRegistration.Rules, rules)
            .BuildServiceProvider();
    }

    private sealed class StandIns : IExtractionAgent, ICrmAgent
    {
        public Task<AgentResult<ProfilePatch>> ExtractAsync(TurnContext turn, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
