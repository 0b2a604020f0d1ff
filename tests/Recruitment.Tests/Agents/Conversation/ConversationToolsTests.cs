using System.Text.Json;
using Recruitment.Agents.Conversation;

namespace Recruitment.Tests.Agents.Conversation;

public sealed class ConversationToolsTests
{
    [Fact]
    public void Definitions_Schemas_AreStrict()
    {
        foreach (var definition in ConversationBench.Tools.Definitions)
        {
            // Act
            using var schema = JsonDocument.Parse(definition.ParametersSchema);

            // Assert
            var properties = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name);
            Assert.Equal(properties, schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
            Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        }
    }

    [Fact]
    public async Task Invoke_SearchVacancies_GivesCardsAndSources()
    {
        // Act
        var result = await InvokeAsync("search_vacancies", """{"role":"heftruckchauffeur","city":"Tilburg","maxDistanceKm":null,"minHours":32,"maxHours":32,"minPay":null,"payPeriod":null,"shifts":null,"licences":null,"languages":null,"forklift":true,"housing":null}""");

        // Assert
        Assert.Null(result.Error);
        Assert.Equal("VW-1001", result.Vacancies[0]);
        Assert.Equal("vacancy:VW-1001", result.Sources[0]);
        using var json = JsonDocument.Parse(result.Json);
        Assert.Equal("€ 16,10–17,80 per uur", json.RootElement.GetProperty("vacancies")[0].GetProperty("pay").GetString());
    }

    [Fact]
    public async Task Invoke_GetVacancy_GivesRequirements()
    {
        // Act
        var result = await InvokeAsync("get_vacancy", """{"reference":"VW-1001"}""");

        // Assert
        Assert.Contains("een geldig heftruckcertificaat", result.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_SearchKnowledge_GivesArticles()
    {
        // Act
        var result = await InvokeAsync("search_knowledge", """{"question":"wnr krijg ik me geld","language":"nl"}""");

        // Assert
        Assert.Equal("knowledge:pay-day", result.Sources[0]);
    }

    [Fact]
    public async Task Invoke_SearchKnowledgeOffTopic_SaysNothingWasFound()
    {
        // Act
        var result = await InvokeAsync("search_knowledge", """{"question":"wie wint het songfestival","language":null}""");

        // Assert
        Assert.Contains("\"found\":false", result.Json, StringComparison.Ordinal);
        Assert.Empty(result.Sources);
    }

    [Theory]
    [InlineData("delete_everything", "{}", "unknown_tool")]
    [InlineData("get_vacancy", "{\"reference\":\"VW-9999\"}", "not_found")]
    [InlineData("get_vacancy", "nonsense", "invalid_arguments")]
    [InlineData("get_vacancy", "null", "invalid_arguments")]
    [InlineData("search_vacancies", "{\"maxDistanceKm\":\"ver\"}", "invalid_arguments")]
    public async Task Invoke_BadCall_SaysWhatIsWrong(string name, string arguments, string error)
    {
        // Act
        var result = await InvokeAsync(name, arguments);

        // Assert
        Assert.Equal(error, result.Error);
        Assert.Contains(error, result.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search_vacancies", "{}")]
    [InlineData("search_vacancies", "{\"maxDistanceKm\":-5,\"minHours\":-1,\"maxHours\":999999,\"minPay\":1e20,\"shifts\":[\"\"],\"city\":\"\"}")]
    [InlineData("search_knowledge", "{}")]
    [InlineData("get_application_status", "{}")]
    [InlineData("propose_interview_slots", "{\"preference\":\"dinsdag\"}")]
    public async Task Invoke_OddArguments_StillGiveAResult(string name, string arguments)
    {
        // Act
        var result = await InvokeAsync(name, arguments);

        // Assert
        Assert.Null(result.Error);
        using var json = JsonDocument.Parse(result.Json);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    private static Task<ToolResult> InvokeAsync(string name, string arguments) =>
        ConversationBench.Tools.InvokeAsync(name, arguments, ConversationBench.Turn("hoi"), CancellationToken.None);
}
