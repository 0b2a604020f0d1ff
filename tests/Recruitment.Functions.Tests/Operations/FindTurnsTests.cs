using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Functions.Tests.Access;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>From a number in Chatwoot to what the bot did.</summary>
public sealed class FindTurnsTests
{
    [Fact]
    public async Task FindTurns_ATurnThatFailed_NamesItsErrorAndWhenItIsTriedAgain()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        app.Chatwoot.Faults.FailNext(500, 100_000);
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        using var client = app.Factory.CreateClientAs(Role.Operator);
        await app.RunUntilAsync(TimeSpan.FromMinutes(8), async () => await app.FindAsync(conversation) is { FailedTurn: 1 } failed ? failed : null);

        // Act
        var body = await client.GetFromJsonAsync<JsonObject>(new Uri($"operations/turns?conversation={conversation}", UriKind.Relative));
        using var browser = new ConsoleBrowser(app.Factory);
        await browser.SignInAsync(Role.Operator, "/console");
        var page = await browser.GetAsync($"console/turns?lang=en&conversation=1-{conversation}");

        // Assert
        Assert.Equal((1, "Bot", 1), ((int)body!["failedTurn"]!, (string?)body["owner"], (int)body["waiting"]!));
        Assert.NotNull(body["retryAt"]);
        var turn = Assert.Single(body["turns"]!.AsArray());
        Assert.Equal(("HandedOff", "turn-failed"), ((string?)turn!["outcome"], (string?)turn["reason"]));
        Assert.EndsWith("ThreadUnavailableException", (string?)turn["errorType"], StringComparison.Ordinal);
        Assert.Contains("Turn 1 failed.", page.Text, StringComparison.Ordinal);
        Assert.Contains("ThreadUnavailableException", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("salaris", body.ToJsonString() + page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("abc", HttpStatusCode.BadRequest)]
    [InlineData("1-2-3", HttpStatusCode.BadRequest)]
    [InlineData("-5", HttpStatusCode.BadRequest)]
    [InlineData("999999", HttpStatusCode.NotFound)]
    public async Task FindTurns_NoSuchConversation_SaysWhatWasExpected(string asked, HttpStatusCode expected)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var client = app.CreateClientAs(Role.Operator);

        // Act
        using var answer = await client.GetAsync(new Uri($"operations/turns?conversation={asked}", UriKind.Relative));

        // Assert
        Assert.Equal(expected, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]);
    }
}
