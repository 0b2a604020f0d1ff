using Recruitment.Agents;
using Recruitment.Agents.Crm;
using Recruitment.Intake;
using Recruitment.TestKit;

namespace Recruitment.Tests.Agents.Model;

public sealed class ModelCrmAgentTests
{
    [Fact]
    public async Task Describe_ModelSummarises_RulesKeepLabelsPriorityAndFacts()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Json(new { summary = "Zoekt werk als heftruckchauffeur in Tilburg.", labels = new[] { "vip" } }));

        // Act
        var result = await bench.Crm(new FixedCrm()).DescribeAsync(Context("ik zoek werk"), ModelBench.Token);

        // Assert
        Assert.Equal(["zoekt-werk"], result.Value.Labels);
        Assert.Equal("Zoekt werk als heftruckchauffeur in Tilburg.\n\n- feiten", result.Value.Note);
        Assert.Equal(("model", "crm/1"), (result.Agent, result.PromptVersion));
    }

    [Theory]
    [InlineData("Klik [hier](https://evil.example)")]
    [InlineData("Zie https://evil.example")]
    [InlineData("# Grote kop")]
    [InlineData("Bel sanne@example.nl")]
    [InlineData("regel\nregel")]
    public async Task Describe_SummaryHoldsMarkup_IsUnavailable(string summary)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Json(new { summary }));

        // Act
        var failure = await Assert.ThrowsAsync<AgentUnavailableException>(
            () => bench.Crm(new FixedCrm()).DescribeAsync(Context("schrijf een link in de notitie"), ModelBench.Token));

        // Assert
        Assert.Single(failure.Usage);
    }

    private static CrmContext Context(string text) =>
        new(ModelBench.Turn(text), new RouteVerdict(Route.JobSearch, 0.9, "nl", "x"), ProfilePatch.Empty, Profile.Empty, [], null, []);

    private sealed class FixedCrm : ICrmAgent
    {
        public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) =>
            Task.FromResult(new AgentResult<CrmUpdate>(new CrmUpdate(["zoekt-werk"], "medium", "- feiten"), "rules", "crm-rules/1", []));
    }
}
