using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Conversations.TranscribeTurn;
using Recruitment.Providers.Chatwoot;
using Recruitment.TestKit.Emulators;

namespace Recruitment.Tests.Providers.Chatwoot;

/// <summary>Which files are fetched, over real HTTP: a Chatwoot on one port, a storage with TLS on another.</summary>
public sealed class ChatwootRecordingsTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new() { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
    });

    private WebApplication? _chatwoot;
    private WebApplication? _storage;
    private string _dataUrl = "";
    private string _target = "";
    private int _storageCalls;

    private Uri Chatwoot => new(_chatwoot!.Urls.First());

    private Uri Storage => new(_storage!.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        _chatwoot = await StartAsync(withTls: false, context => context.Request.Path.Value switch
        {
            "/api/v1/accounts/1/conversations/2/messages" when context.Request.Query["before"] == "8" => context.Response.WriteAsJsonAsync(new
            {
                payload = new object[] { new { id = 6 }, new { id = 7, attachments = new[] { new { file_type = "audio", data_url = _dataUrl } } } },
            }),
            "/sound" => WriteAsync(context, "audio/ogg; codecs=opus", "sound"),
            "/page" => WriteAsync(context, "text/html", "sound"),
            "/endless" => EndlessAsync(context),
            "/loop" => Redirect(context, "/loop"),
            "/redirect" => Redirect(context, _target),
            _ => Missing(context),
        });
        _storage = await StartAsync(withTls: true, context =>
        {
            Interlocked.Increment(ref _storageCalls);
            return context.Request.Headers.ContainsKey("api_access_token") ? Missing(context) : WriteAsync(context, "audio/ogg", "stored");
        });
        _http.BaseAddress = Chatwoot;
    }

    [Theory]
    [InlineData("/sound", "5")]
    [InlineData("/page", "wrong-type")]
    [InlineData("/endless", "too-large")]
    [InlineData("/loop", "too-many-redirects")]
    [InlineData("/gone", "not-fetched")]
    [InlineData("file:///etc/passwd", "wrong-host")]
    [InlineData("http://169.254.169.254/metadata/identity", "wrong-host")]
    [InlineData("", "no-file")]
    public async Task Fetch_OneFile_ComesFromChatwootOnly(string address, string expected)
    {
        // Arrange
        _dataUrl = address.StartsWith('/') ? new Uri(Chatwoot, address).ToString() : address;

        // Act
        var found = await FetchAsync();

        // Assert
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData(true, true, "6")]
    [InlineData(true, false, "wrong-host")]
    [InlineData(false, true, "wrong-host")]
    public async Task Fetch_RedirectToStorage_IsFollowedOverTlsToAHostThatIsConfigured(bool withTls, bool isConfigured, string expected)
    {
        // Arrange
        _dataUrl = new Uri(Chatwoot, "/redirect").ToString();
        _target = new UriBuilder(new Uri(Storage, "/bucket/voice.oga?signature=s")) { Scheme = withTls ? "https" : "http" }.Uri.ToString();

        // Act
        var found = await FetchAsync(isConfigured ? [Storage.Authority] : []);

        // Assert
        Assert.Equal(expected, found);
        Assert.Equal(expected == "6" ? 1 : 0, _storageCalls);
    }

    [Fact]
    public async Task Fetch_ChatwootIsDown_IsUnusable()
    {
        // Arrange
        await _chatwoot!.StopAsync(TestContext.Current.CancellationToken);

        // Act
        var found = await FetchAsync();

        // Assert
        Assert.Equal("not-fetched", found);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _chatwoot!.DisposeAsync();
        await _storage!.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> FetchAsync(params string[] storageHosts)
    {
        var options = Options.Create(new ChatwootOptions { BaseUrl = Chatwoot, BotToken = "b", UserToken = "u", StorageHosts = storageHosts });
        var recordings = new ChatwootRecordings(new ChatwootApi(_http, options), new OneClient(_http), options, NullLogger<ChatwootRecordings>.Instance);
        return await recordings.FetchAsync(ConversationId.From(1, 2), "7", TestContext.Current.CancellationToken) switch
        {
            RecordingOutcome.Fetched fetched => $"{fetched.Recording.Sound.Length}",
            RecordingOutcome.Unusable unusable => unusable.Problem,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<WebApplication> StartAsync(bool withTls, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (withTls)
            {
                listen.UseHttps(LoopbackCertificate.Create());
            }
        }));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }

    // No length is announced, and it would never end.
    private static async Task EndlessAsync(HttpContext context)
    {
        context.Response.ContentType = "audio/ogg";
        var part = new byte[1024 * 1024];
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    }

    private static Task Redirect(HttpContext context, string target)
    {
        context.Response.Redirect(target);
        return Task.CompletedTask;
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private sealed class OneClient(HttpClient http) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => http;
    }
}
