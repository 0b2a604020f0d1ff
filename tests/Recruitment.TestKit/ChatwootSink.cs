using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Recruitment.TestKit;

/// <summary>Plays Chatwoot's REST API: takes everything, keeps what a reply's read-back needs, and tells when a reply came.</summary>
public sealed class ChatwootSink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<int, Thread> _threads = new();
    private long _nextId = 1_000_000;
    private long _calls;

    public ChatwootSink(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Where it listens, with the port that was really bound.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>How many messages a candidate saw in a conversation.</summary>
    public int Replies(int conversation) => Of(conversation).Replies;

    /// <summary>What was posted to a conversation, notes included: when, and the attributes that the sender gave it. To see why there is one too many.</summary>
    public string Describe(int conversation) => string.Join('\n', Of(conversation).Messages.Select(message => $"{message.created_at} {message.content_attributes}"));

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    /// <summary>Completes with the time stamp of the next reply in a conversation.</summary>
    public Task<long> ExpectReplyAsync(int conversation)
    {
        var reply = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Of(conversation).Waiting.Enqueue(reply);
        return reply.Task;
    }

    /// <summary>Replies that nobody waited for: more than one for a message.</summary>
    public int Unexpected => _threads.Values.Sum(thread => thread.Unexpected);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Thread Of(int conversation) => _threads.GetOrAdd(conversation, _ => new Thread());

    private async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _calls);
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var rest = parts.Length > 4 ? parts[4..] : [];
        var isGet = HttpMethods.IsGet(context.Request.Method);
        switch (rest)
        {
            case ["conversations", var id, "messages"] when isGet:
                await WriteAsync(context, new { meta = new { }, payload = Of(Number(id)).Messages.ToArray() });
                break;
            case ["conversations", var id, "messages"]:
                await PostAsync(context, Number(id));
                break;
            case ["conversations", var id, "labels"]:
                await LabelAsync(context, Of(Number(id)), isGet);
                break;
            case ["conversations", var id] when isGet:
                await WriteAsync(context, new { id = Number(id), status = "pending", labels = Of(Number(id)).Labels, meta = new { assignee = (object?)null }, updated_at = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000d });
                break;
            case ["custom_attribute_definitions"] when isGet:
                await WriteAsync(context, Array.Empty<object>());
                break;
            default:
                await WriteAsync(context, new { });
                break;
        }
    }

    private static async Task LabelAsync(HttpContext context, Thread thread, bool isGet)
    {
        if (!isGet)
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            thread.Labels = [.. body.RootElement.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)];
        }

        await WriteAsync(context, new { payload = thread.Labels });
    }

    private async Task PostAsync(HttpContext context, int conversation)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var isNote = body.RootElement.TryGetProperty("private", out var note) && note.ValueKind == JsonValueKind.True;
        var message = new SinkMessage(Interlocked.Increment(ref _nextId), DateTimeOffset.UtcNow.ToUnixTimeSeconds(), body.RootElement.GetProperty("content_attributes").Clone());
        var thread = Of(conversation);
        thread.Messages.Enqueue(message);
        if (!isNote)
        {
            thread.Take(Stopwatch.GetTimestamp());
        }

        await WriteAsync(context, message);
    }

    private static Task WriteAsync<T>(HttpContext context, T body) => context.Response.WriteAsJsonAsync(body, context.RequestAborted);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

#pragma warning disable IDE1006 // The names are Chatwoot's.
    private sealed record SinkMessage(long id, long created_at, JsonElement content_attributes);
#pragma warning restore IDE1006

    private sealed class Thread
    {
        public ConcurrentQueue<TaskCompletionSource<long>> Waiting { get; } = new();

        public ConcurrentQueue<SinkMessage> Messages { get; } = new();

        public IReadOnlyList<string> Labels { get; set; } = [];

        public int Unexpected { get; private set; }

        public int Replies { get; private set; }

        public void Take(long at)
        {
            Replies++;
            if (Waiting.TryDequeue(out var reply))
            {
                reply.SetResult(at);
            }
            else
            {
                Unexpected++;
            }
        }
    }
}
