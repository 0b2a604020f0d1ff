using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recruitment.TestKit;

/// <summary><c>audio/transcriptions</c> as the provider speaks it: a form with a file in, JSON out. Answers what the test scripted, in order; after that, the last again.</summary>
public sealed class FakeTranscriptions
{
    private readonly ConcurrentQueue<FakeOpenAiReply> _script = new();
    private readonly ConcurrentQueue<Recorded> _requests = new();
    private FakeOpenAiReply _last = FakeOpenAiReply.Error(400, "nothing_scripted");

    /// <summary>What was asked so far, oldest first.</summary>
    public IReadOnlyList<Recorded> Requests => [.. _requests];

    /// <summary>Answers with this text, and says that it took this many seconds of sound; without seconds there is no usage.</summary>
    public static FakeOpenAiReply Heard(string text, double? seconds = null)
    {
        var body = new JsonObject { ["text"] = text };
        if (seconds is not null)
        {
            body["usage"] = new JsonObject { ["type"] = "duration", ["seconds"] = seconds };
        }

        return FakeOpenAiReply.Raw(body.ToJsonString());
    }

    public void Says(params FakeOpenAiReply[] replies)
    {
        foreach (var reply in replies)
        {
            _script.Enqueue(reply);
        }
    }

    internal async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var file = form.Files.Single();
        using var sound = new MemoryStream();
        await file.CopyToAsync(sound, context.RequestAborted);
        _requests.Enqueue(new Recorded(
            context.Request.Path.Value! + context.Request.QueryString, form.ToDictionary(field => field.Key, field => field.Value.ToString()), file.FileName, sound.ToArray()));
        if (_script.TryDequeue(out var next))
        {
            _last = next;
        }

        await _last.WriteAsync(context);
    }

    /// <param name="Address">Path and query.</param>
    /// <param name="Fields">The form without its file.</param>
    /// <param name="FileName">Tells the format.</param>
    /// <param name="Sound">The file.</param>
    public sealed record Recorded(string Address, IReadOnlyDictionary<string, string> Fields, string FileName, byte[] Sound);
}
