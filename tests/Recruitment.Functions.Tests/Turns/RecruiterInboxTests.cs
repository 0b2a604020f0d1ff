using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Crm;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>What others wrote in Chatwoot stays: labels, priority, attributes; and definitions are made once.</summary>
public sealed class RecruiterInboxTests
{
    private const string Definitions = "custom_attribute_definitions?attribute_model=contact_attribute";

    [Fact]
    public async Task Turn_OthersSetLabelsPriorityAndAttributes_KeepsThem()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik zoek werk als lasser in Breda, 32 uur").ConversationId;
        await agent.WaitForCallAsync(1);

        // Act: a recruiter works in the thread while the bot thinks.
        app.Chatwoot.Recruiter.SetLabels(conversation, ["vip", "festival"]);
        await SendAsync(app, HttpMethod.Put, $"contacts/{candidate}", new JsonObject { ["custom_attributes"] = new JsonObject { ["shoe_size"] = "43" } });
        await SendAsync(app, HttpMethod.Post, $"conversations/{conversation}/custom_attributes", new JsonObject { ["custom_attributes"] = new JsonObject { ["campaign"] = "najaar" } });
        await SendAsync(app, HttpMethod.Post, $"conversations/{conversation}/toggle_priority", new JsonObject { ["priority"] = "urgent" });
        gate.SetResult();
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        var view = await app.ReadAsync(conversation);
        Assert.Contains("vip", view.Labels);
        Assert.Contains("festival", view.Labels);
        Assert.True(view.Labels.Count > 2, "The bot has labels of its own.");
        Assert.Equal("43", (string?)view.Attributes["shoe_size"]);
        Assert.Contains(view.Attributes, attribute => attribute.Value?.ToString() == "Breda");
        Assert.Equal("najaar", (string?)view["thread"]!["custom_attributes"]!["campaign"]);
        Assert.Equal("urgent", (string?)view["thread"]!["priority"]);
    }

    [Fact]
    public async Task Turn_SameFactsAgain_WritesTheContactOnce()
    {
        // Arrange
        var calls = new ChatwootCalls();
        await using var app = await TurnApp.StartAsync(configure: calls.Register);
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "ik zoek werk als lasser in Breda").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        app.Chatwoot.Candidate.Write(candidate, "ik zoek werk als lasser in Breda");
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Single(calls.Of("PUT", $"contacts/{candidate}"));
        Assert.Equal(2, (await app.ReadAsync(conversation)).Notes.Count);
    }

    [Fact]
    public async Task Definitions_AppStartsTwice_AreMadeOnce()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var expected = ProfileAttributes.Definitions("nl").Select(definition => definition.Key).ToList();
        await using (var before = await TurnApp.StartAsync(directory: directory))
        {
            await TurnApp.EventuallyAsync(async () => expected.Except(await KeysAsync(before)).Any() ? null : before);
        }

        // Act
        var calls = new ChatwootCalls();
        await using var app = await TurnApp.StartAsync(directory: directory, configure: calls.Register);
        await TurnApp.EventuallyAsync(() => Task.FromResult(calls.Of("GET", "custom_attribute_definitions").Count > 0 ? app : null));
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "ik zoek werk als lasser in Breda").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        var second = await KeysAsync(app);
        Assert.Equal(second.Distinct(), second);
        Assert.Empty(calls.Of("POST", "custom_attribute_definitions"));
        Assert.All((await app.ReadAsync(conversation)).Attributes, attribute => Assert.Contains(attribute.Key, second));
    }

    private static async Task<List<string>> KeysAsync(TurnApp app) =>
        [.. (await SendAsync(app, HttpMethod.Get, Definitions, null))!.AsArray().Select(definition => (string)definition!["attribute_key"]!)];

    private static async Task<JsonNode?> SendAsync(TurnApp app, HttpMethod method, string path, JsonObject? body)
    {
        var options = app.Services.GetRequiredService<IOptions<ChatwootOptions>>().Value;
        using var request = new HttpRequestMessage(method, new Uri(app.Factory.Url, $"simulator/api/v1/accounts/{options.AccountId}/{path}"));
        request.Headers.TryAddWithoutValidation("api_access_token", options.UserToken);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await app.Factory.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
