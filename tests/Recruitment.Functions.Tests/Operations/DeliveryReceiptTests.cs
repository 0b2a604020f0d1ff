using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.Receipts;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Operations;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>An operator asks whether a delivery of Chatwoot arrived, and what became of it.</summary>
public sealed class DeliveryReceiptTests
{
    private const string Delivery = "0f8fad5b-d9cb-469f-a165-70867728950e";

    [Fact]
    public async Task Delivery_SentTwice_IsAnsweredTwiceActedOnOnceAndCounted()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var client = app.CreateClientAs(Role.Operator);
        var body = await BodyAsync();

        // Act
        using var first = await app.PostWebhookAsync(body, delivery: Delivery);
        using var second = await app.PostWebhookAsync(body, delivery: Delivery);
        var found = (await client.GetFromJsonAsync<JsonObject>(new Uri($"operations/deliveries/{Delivery}", UriKind.Relative)))!;
        var turns = await TurnApp.EventuallyAsync(async () =>
            await client.GetFromJsonAsync<JsonObject>(new Uri(((string)found["turnsUrl"]!).TrimStart('/'), UriKind.Relative)) is { } seen && seen["turns"]!.AsArray().Count > 0 ? seen : null);
        var metrics = await app.Http.GetStringAsync(new Uri("metrics", UriKind.Relative));

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var receipt = found["receipt"]!;
        Assert.Equal(
            (Delivery, "message_created", "Queued", (string)JsonNode.Parse(body)!["id"]!.ToString()),
            ((string?)receipt["delivery"], (string?)receipt["event"], (string?)receipt["outcome"], (string?)receipt["message"]));
        Assert.Single(turns["turns"]!.AsArray());
        Assert.Matches("recruitment_webhook_repeated_total(\\{[^}]*\\})? 1", metrics);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("../etc/passwd")]
    public async Task Delivery_WithoutAUsableId_IsFoundByTheKeyOfItsEvent(string? delivery)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var client = app.CreateClientAs(Role.Operator);
        var body = await BodyAsync();
        var json = JsonNode.Parse(body)!;
        var key = $"{json["account"]!["id"]}-{json["conversation"]!["id"]}-message-{json["id"]}";

        // Act
        using var sent = await app.PostWebhookAsync(body, delivery: delivery);
        var found = await client.GetFromJsonAsync<JsonObject>(new Uri($"operations/deliveries/{key}", UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(key, (string?)found!["receipt"]!["delivery"]);
    }

    [Fact]
    public async Task Delivery_QueueIsFull_IsFoundAsSpilledAndWorkedOffOnceThereIsRoom()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var client = app.Factory.CreateClientAs(Role.Operator);
        var inbound = app.Services.GetRequiredService<IOptionsMonitor<EmbeddedQueueOptions>>().Get(QueueNames.Inbound);
        var room = inbound.MostMessages;
        inbound.MostMessages = 0;

        // Act
        using var sent = await app.Factory.PostWebhookAsync(await BodyAsync(), at: app.Clock.GetUtcNow().ToUnixTimeSeconds(), delivery: Delivery);
        var found = await client.GetFromJsonAsync<JsonObject>(new Uri($"operations/deliveries/{Delivery}", UriKind.Relative));
        inbound.MostMessages = room;
        var seen = await app.RunUntilAsync(TimeSpan.FromMinutes(2), async () =>
            await client.GetAsync(new Uri(((string)found!["turnsUrl"]!).TrimStart('/'), UriKind.Relative)) is { IsSuccessStatusCode: true } answer ? answer : null);

        // Assert
        Assert.Equal((HttpStatusCode.OK, "Spilled"), (sent.StatusCode, (string?)found!["receipt"]!["outcome"]));
        Assert.True(seen.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("unknown", HttpStatusCode.NotFound)]
    [InlineData("a%27b", HttpStatusCode.BadRequest)]
    public async Task Find_NotThereOrNoId_SaysSo(string id, HttpStatusCode status)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var client = app.CreateClientAs(Role.Operator);

        // Act
        using var answer = await client.GetAsync(new Uri($"operations/deliveries/{id}", UriKind.Relative));

        // Assert
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Receipts_AfterThirtyDays_AreGone()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var log = app.Services.GetRequiredService<IDeliveryLog>();
        var now = app.Clock.GetUtcNow();
        await log.TryAddAsync(new DeliveryReceipt(Delivery, "message_created", DeliveryOutcome.Queued, now, "1-482", null), default);

        // Act: to the night after.
        app.Clock.Advance(TimeSpan.FromDays(31));
        var gone = await app.RunUntilAsync(TimeSpan.FromHours(1), async () => await log.FindAsync(Delivery, now, default) is null ? "gone" : null);

        // Assert
        Assert.Equal("gone", gone);
    }

    private static Task<string> BodyAsync() =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "fixtures", "chatwoot", "message_created.incoming_text.json"));
}
