using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Chatwoot took a message of the bot and WhatsApp did not deliver it: the recruiter is told once, and goes on.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Reply_RefusedByWhatsApp_TellsTheRecruiterAndHandsOver()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var conversation = await AnAnsweredConversationAsync(app);

        // Act
        await SayTooLateAsync(app, conversation);
        var view = await app.WaitForAsync(conversation, seen => seen.Status == "open");

        // Assert
        Assert.Contains("niet-bezorgd", view.Labels);
        var note = Assert.Single(view.Notes, note => note.StartsWith("**Niet bezorgd:**", StringComparison.Ordinal));
        Assert.Contains("not-sent", note, StringComparison.Ordinal);
        Assert.Equal(ConversationOwner.Human, (await app.FindAsync(conversation))!.Owner);
    }

    [Fact]
    public async Task Reply_RefusedWhileChatwootIsDown_TellsTheRecruiterOnceItIsBack()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var conversation = await AnAnsweredConversationAsync(app);
        await SayTooLateAsync(app, conversation, () => app.Chatwoot.Faults.FailNext(500, 10_000));

        // Act
        await app.RunAsync(TimeSpan.FromSeconds(60));
        app.Chatwoot.Faults.Clear();
        var view = await app.RunUntilAsync(
            TimeSpan.FromMinutes(10), async () => await app.ReadAsync(conversation) is { Status: "open" } seen ? seen : null);

        // Assert
        Assert.Single(view.Notes, note => note.StartsWith("**Niet bezorgd:**", StringComparison.Ordinal));
    }

    private static async Task<long> AnAnsweredConversationAsync(TurnApp app)
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        return conversation;
    }

    /// <summary>The bot writes a day later, when WhatsApp's window of 24 hours is closed.</summary>
    private static async Task SayTooLateAsync(TurnApp app, long conversation, Action? justAfter = null)
    {
        app.Clock.Advance(TimeSpan.FromHours(25));
        var options = app.Services.GetRequiredService<IOptions<ChatwootOptions>>().Value;
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(app.Factory.Url, $"simulator/api/v1/accounts/{options.AccountId}/conversations/{conversation}/messages"));
        request.Headers.TryAddWithoutValidation("api_access_token", options.BotToken);
        request.Content = JsonContent.Create(new JsonObject { ["content"] = "Ben je er nog?", ["message_type"] = "outgoing" });
        using var response = await app.Factory.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        justAfter?.Invoke();
    }
}
