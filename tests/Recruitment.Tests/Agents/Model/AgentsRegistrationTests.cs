using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Router;

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

    private static ServiceProvider Build(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddLogging()
        .AddAgents()
        .BuildServiceProvider();
}
