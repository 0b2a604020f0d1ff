using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.TestKit;

/// <summary>Speaks chat completions, embeddings and transcription over real HTTP: answers what the test scripted, in order, and records what was asked.</summary>
public sealed class FakeOpenAiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeOpenAiReply> _script = new();
    private readonly ConcurrentDictionary<string, FakeOpenAiReply> _always = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<RecordedOpenAiRequest> _requests = new();
    private readonly Channel<RecordedOpenAiRequest> _arrivals = Channel.CreateUnbounded<RecordedOpenAiRequest>();

    private int _unknownCalls;

    private FakeOpenAiServer(WebApplication app) => _app = app;

    /// <summary>The embeddings side of the same endpoint.</summary>
    public FakeEmbeddings Embeddings { get; } = new();

    /// <summary>The transcription side of the same endpoint.</summary>
    public FakeTranscriptions Transcriptions { get; } = new();

    /// <summary>The base address to configure, as <c>OpenAI:Endpoint</c>.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What was asked so far, oldest first.</summary>
    public IReadOnlyList<RecordedOpenAiRequest> Requests => [.. _requests];

    /// <summary>Calls of addresses that the protocol does not have.</summary>
    public int UnknownCalls => Volatile.Read(ref _unknownCalls);

    public static async Task<FakeOpenAiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FakeOpenAiServer(builder.Build());
        server._app.MapPost("/openai/v1/chat/completions", server.AnswerAsync);
        server._app.MapPost("/openai/v1/embeddings", server.Embeddings.AnswerAsync);
        server._app.MapPost("/openai/v1/audio/transcriptions", server.Transcriptions.AnswerAsync);
        server._app.MapPost("/openai/deployments/{deployment}/audio/transcriptions", server.Transcriptions.AnswerAsync);
        server._app.MapFallback(context =>
        {
            Interlocked.Increment(ref server._unknownCalls);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await server._app.StartAsync();
        var address = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Endpoint = new Uri(address + "/openai/v1/");
        return server;
    }

    /// <summary>Adds answers to the script; each is given once, whichever deployment is asked.</summary>
    public FakeOpenAiServer Says(params FakeOpenAiReply[] replies)
    {
        foreach (var reply in replies)
        {
            _script.Enqueue(reply);
        }

        return this;
    }

    /// <summary>Gives one deployment the same answer every time; goes before the script.</summary>
    public FakeOpenAiServer Always(string deployment, FakeOpenAiReply reply)
    {
        _always[deployment] = reply;
        return this;
    }

    /// <summary>Waits for the next request that the test has not seen.</summary>
    public async Task<RecordedOpenAiRequest> NextRequestAsync(CancellationToken cancellationToken) => await _arrivals.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var key = context.Request.Headers["api-key"].ToString();
        var authorization = context.Request.Headers.Authorization.ToString();
        if (key.Length == 0 && !authorization.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            await FakeOpenAiReply.Error(401, "401").WriteAsync(context);
            return;
        }

        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new RecordedOpenAiRequest(body!.AsObject(), authorization);
        _requests.Enqueue(request);
        var reply = _always.TryGetValue(request.Deployment, out var always) ? always
            : _script.TryDequeue(out var next) ? next
            : FakeOpenAiReply.Error(400, "nothing_scripted");
        _arrivals.Writer.TryWrite(request);
        await reply.WriteAsync(context);
    }
}
