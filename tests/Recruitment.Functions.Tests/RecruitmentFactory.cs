using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Platform.Access;
using Recruitment.Simulator;

namespace Recruitment.Functions.Tests;

/// <summary>The whole app on the embedded runtime with its simulator, over real HTTP, in a directory of its own.</summary>
public sealed class RecruitmentFactory : IAsyncDisposable
{
    public const string Secret = "whk_T3stSecretForVectorsOnly01";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IHost _host;
    private readonly string _directory;
    private readonly bool _ownsDirectory;

    private RecruitmentFactory(IHost host, string directory, bool ownsDirectory)
    {
        _host = host;
        _directory = directory;
        _ownsDirectory = ownsDirectory;
        Url = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Url };
        Chatwoot = host.Services.GetRequiredService<ChatwootSimulator>();
    }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public ChatwootSimulator Chatwoot { get; }

    public string DataDirectory => _directory;

    public IServiceProvider Services => _host.Services;

    /// <param name="settings">Extra settings, such as <c>Turns:QuietWindow=00:00:01</c>; the quiet window is 0 by default.</param>
    /// <param name="directory">A data directory that outlives the app; null for a fresh one.</param>
    /// <param name="configure">Replaces services before the app is built.</param>
    public static async Task<RecruitmentFactory> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null, string? directory = null, Action<IServiceCollection>? configure = null)
    {
        var data = directory ?? Directory.CreateTempSubdirectory("recruitment-").FullName;
        var all = new Dictionary<string, string>
        {
            ["Data:Directory"] = data,
            ["Embedded:VerifyReplay"] = "true",
            ["Turns:QuietWindow"] = "00:00:00",

            // Tests that move the clock by months are not about what retention erases meanwhile.
            ["Privacy:NightlyRetention"] = "false",
            ["Chatwoot:WebhookSecret"] = Secret,
            ["Logging:LogLevel:Default"] = "Warning",
            ["Access:NewKey"] = "all",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        var builder = RecruitmentApp.CreateBuilder(["--urls", "http://127.0.0.1:0", .. all.Select(setting => $"--{setting.Key}={setting.Value}")]);
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new RecruitmentFactory(host, data, directory is null);
    }

    /// <summary>A client that holds the key of a role. The caller disposes it.</summary>
    public HttpClient CreateClientAs(Role role)
    {
        var client = new HttpClient { BaseAddress = Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key(role));
        return client;
    }

    /// <summary>The key of a role, as the first start shows it.</summary>
    public string Key(Role role) => ((LocalKeys)Services.GetRequiredService<ICredentials>()).Fresh[role];

    /// <summary>A new candidate with a conversation that the bot owns.</summary>
    public long ACandidate(string name = "Sanne", string phone = "+31612345678") => Chatwoot.Candidate.Add(name, phone);

    /// <summary>Waits until something is true of a conversation as Chatwoot has it.</summary>
    public async Task<JsonObject> WaitForAsync(long conversation, Func<JsonObject, bool> isTrue)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var view = await ReadAsync(conversation);
            if (isTrue(view))
            {
                return view;
            }

            Assert.True(clock.Elapsed < Patience, $"It did not become true of conversation {conversation}: {view.ToJsonString()}");
            await Task.Delay(25);
        }
    }

    /// <summary>Messages, labels, status and attributes of a conversation through Chatwoot's own API.</summary>
    public async Task<JsonObject> ReadAsync(long conversation)
    {
        var options = Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Providers.Chatwoot.ChatwootOptions>>().Value;
        async Task<JsonNode> GetAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Url, $"simulator/api/v1/accounts/{options.AccountId}/{path}"));
            request.Headers.TryAddWithoutValidation("api_access_token", options.UserToken);
            using var response = await Http.SendAsync(request);
            return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        }

        var thread = (JsonObject)await GetAsync($"conversations/{conversation}");
        var messages = await GetAsync($"conversations/{conversation}/messages?after=0&before=999999999");
        return new JsonObject { ["thread"] = thread, ["messages"] = messages["payload"]!.DeepClone() };
    }

    /// <summary>Posts a webhook with a valid signature.</summary>
    public Task<HttpResponseMessage> PostWebhookAsync(string body, string secret = Secret, long? at = null, string? delivery = null) =>
        PostWebhookAsync(Encoding.UTF8.GetBytes(body), secret, at, delivery);

    public async Task<HttpResponseMessage> PostWebhookAsync(byte[] body, string secret, long? at, string? delivery = null)
    {
        var timestamp = (at ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("X-Chatwoot-Timestamp", timestamp);
        if (delivery is not null)
        {
            content.Headers.TryAddWithoutValidation("X-Chatwoot-Delivery", delivery);
        }

        content.Headers.TryAddWithoutValidation(
            "X-Chatwoot-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
        return await Http.PostAsync(new Uri("webhooks/chatwoot", UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        if (_host is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }
        else
        {
            _host.Dispose();
        }

        if (_ownsDirectory)
        {
            Directory.Delete(_directory, recursive: true);
        }
    }
}
