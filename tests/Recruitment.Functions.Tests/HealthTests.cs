using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Tests;

/// <summary>Health for load balancers, monitors and people; never a secret.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("health")]
    [InlineData("health/liveness")]
    [InlineData("health/readiness")]
    public async Task Health_AllIsWell_SaysHealthyAndNothingElse(string path)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();

        // Act
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("Healthy", (string?)body!["status"]);
        Assert.Null(body["dependencies"]);
    }

    [Fact]
    public async Task HealthDetailed_AllIsWell_ListsEachDependencyWithStatusAndLatencyAndNoSecret()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var options = app.Services.GetRequiredService<IOptions<ChatwootOptions>>().Value;

        // Act
        var text = await app.Http.GetStringAsync(new Uri("health/detailed", UriKind.Relative));

        // Assert
        var dependencies = JsonNode.Parse(text)!["dependencies"]!.AsArray();
        foreach (var name in (string[])["store", "chatwoot"])
        {
            var found = Assert.Single(dependencies, dependency => (string?)dependency!["name"] == name);
            Assert.Equal("Healthy", (string?)found!["status"]);
            Assert.True((double?)found["latencyMs"] >= 0);
        }

        foreach (var secret in (string[])[RecruitmentFactory.Secret, options.BotToken!, options.UserToken!])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Health_ChatwootIsDown_IsDegradedInDetailAndReadyAllTheSame()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        app.Chatwoot.Faults.FailNext(500, 1000);

        // Act
        using var detailed = await app.Http.GetAsync(new Uri("health/detailed", UriKind.Relative));
        using var ready = await app.Http.GetAsync(new Uri("health/readiness", UriKind.Relative));

        // Assert
        var body = await detailed.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (detailed.StatusCode, (string?)body!["status"]));
        var chatwoot = Assert.Single(body["dependencies"]!.AsArray(), dependency => (string?)dependency!["name"] == "chatwoot");
        Assert.Equal("Degraded", (string?)chatwoot!["status"]);
        Assert.Contains("500", (string?)chatwoot["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
