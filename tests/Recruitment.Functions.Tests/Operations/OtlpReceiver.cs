using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>Takes OTLP over HTTP and reads the few fields of its protobuf that a test needs.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    public ConcurrentQueue<Span> Spans { get; } = [];

    public ConcurrentQueue<string> Paths { get; } = [];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{signal}", async (HttpRequest request, string signal) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            receiver.Paths.Enqueue(signal);
            if (signal == "traces")
            {
                receiver.Read(body.ToArray());
            }
        });
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>ExportTraceServiceRequest: resource_spans = 1 → scope_spans = 2 → spans = 2 → trace_id = 1, span_id = 2, parent_span_id = 4, name = 5.</summary>
    private void Read(byte[] request)
    {
        foreach (var span in Fields(request, 1).SelectMany(resource => Fields(resource, 2)).SelectMany(scope => Fields(scope, 2)))
        {
            Spans.Enqueue(new Span(
                Convert.ToHexStringLower(Fields(span, 1).Single()),
                Convert.ToHexStringLower(Fields(span, 2).Single()),
                Convert.ToHexStringLower(Fields(span, 4).FirstOrDefault() ?? []),
                System.Text.Encoding.UTF8.GetString(Fields(span, 5).Single()),
                System.Text.Encoding.UTF8.GetString(span)));
        }
    }

    private static List<byte[]> Fields(byte[] message, int wanted)
    {
        var found = new List<byte[]>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Varint(message, ref at);
                    if ((int)(key >> 3) == wanted)
                    {
                        found.Add(message[at..(at + length)]);
                    }

                    at += length;
                    break;
            }
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>A span as it arrived.</summary>
    public sealed record Span(string TraceId, string Id, string Parent, string Name, string Raw);
}
