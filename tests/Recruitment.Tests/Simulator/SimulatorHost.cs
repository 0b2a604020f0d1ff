using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Simulator;
using Recruitment.TestKit;

namespace Recruitment.Tests.Simulator;

/// <summary>The simulator as its own server, beside a server that keeps the webhooks it sends.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    public const string BotToken = "bot-token";
    public const string UserToken = "user-token";
    public const string Secret = "whk_T3stSecretForVectorsOnly01";

    private readonly WebApplication _sink;
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedWebhook> _received;

    private SimulatorHost(WebApplication sink, WebApplication server, ConcurrentQueue<ReceivedWebhook> received, ManualTimeProvider clock)
    {
        _sink = sink;
        _server = server;
        _received = received;
        Clock = clock;
        Bot = Client(BotToken);
        User = Client(UserToken);
        Anyone = Client(null);
    }

    public ManualTimeProvider Clock { get; }

    /// <summary>Calls below the account with the bot's token.</summary>
    public HttpClient Bot { get; }

    /// <summary>Calls below the account with an administrator's token.</summary>
    public HttpClient User { get; }

    /// <summary>Calls without a token.</summary>
    public HttpClient Anyone { get; }

    public ChatwootSimulator Simulator => _server.Services.GetRequiredService<ChatwootSimulator>();

    public static async Task<SimulatorHost> StartAsync(Func<SimulatorOptions, SimulatorOptions>? configure = null)
    {
        var received = new ConcurrentQueue<ReceivedWebhook>();
        var sink = CreateSink(received);
        await sink.StartAsync();
        var options = new SimulatorOptions
        {
            AccountId = 3,
            BotToken = BotToken,
            UserToken = UserToken,
            WebhookUrl = new Uri(sink.Urls.First() + "/webhooks/chatwoot"),
            WebhookSecret = Secret,
        };
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var server = ChatwootSimulator.CreateStandalone(configure?.Invoke(options) ?? options, "http://127.0.0.1:0", clock);
        await server.StartAsync();
        return new SimulatorHost(sink, server, received, clock);
    }

    public long AddCandidate(string name = "Fatima de Groot", string phone = "+31612345678") => Simulator.Candidate.Add(name, phone);

    /// <summary>A candidate who has written once. Returns the conversation's display id.</summary>
    public long StartConversation(string text = "Hoi, is de vacature nog open?") => Simulator.Candidate.Write(AddCandidate(), text).ConversationId;

    /// <summary>All webhooks so far, after those under way have arrived.</summary>
    public async Task<IReadOnlyList<ReceivedWebhook>> WebhooksAsync()
    {
        await Simulator.DrainWebhooksAsync();
        return [.. _received];
    }

    public async Task<ReceivedWebhook> LastWebhookAsync(string eventName) => (await WebhooksAsync()).Last(webhook => webhook.Event == eventName);

    public void ForgetWebhooks() => _received.Clear();

    public static async Task<(int Status, JsonNode? Body)> SendAsync(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Bot.Dispose();
        User.Dispose();
        Anyone.Dispose();
        await _server.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private HttpClient Client(string? token)
    {
        var client = new HttpClient { BaseAddress = new Uri(_server.Urls.First() + "/simulator/api/v1/accounts/3/") };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Add("api_access_token", token);
        }

        return client;
    }

    private static WebApplication CreateSink(ConcurrentQueue<ReceivedWebhook> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = builder.Build();
        sink.MapPost("/webhooks/chatwoot", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue(new ReceivedWebhook(body.ToArray(), request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        });
        return sink;
    }
}
