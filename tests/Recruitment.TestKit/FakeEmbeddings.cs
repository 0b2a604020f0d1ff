using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recruitment.TestKit;

/// <summary>Embeddings whose likeness the test decides: texts that share a theme point the same way, all others go by their letters.</summary>
public sealed class FakeEmbeddings
{
    private const int Letters = 64;
    private const int Themes = 16;

    private readonly ConcurrentQueue<FakeOpenAiReply> _script = new();
    private readonly ConcurrentQueue<(string Model, IReadOnlyList<string> Texts)> _requests = new();
    private readonly List<string[]> _themes = [];
    private (int Answered, FakeOpenAiReply Refusal)? _later;

    /// <summary>What was asked for so far, refused or not.</summary>
    public IReadOnlyList<(string Model, IReadOnlyList<string> Texts)> Requests => [.. _requests];

    /// <summary>Refusals for the next requests, in order; after them all are answered.</summary>
    public void Says(params FakeOpenAiReply[] replies)
    {
        foreach (var reply in replies)
        {
            _script.Enqueue(reply);
        }
    }

    /// <summary>Answers this many of the requests to come, then refuses one.</summary>
    public void SaysAfter(int answered, FakeOpenAiReply refusal) => _later = (answered, refusal);

    /// <summary>Words that mean the same.</summary>
    public void Alike(params string[] words) => _themes.Add(words);

    internal async Task AnswerAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var texts = body["input"] is JsonArray many ? many.Select(text => text!.GetValue<string>()).ToList() : [body["input"]!.GetValue<string>()];
        var model = body["model"]!.GetValue<string>();
        _requests.Enqueue((model, texts));
        if (_later is { } later)
        {
            _later = later.Answered > 0 ? (later.Answered - 1, later.Refusal) : null;
            if (later.Answered == 0)
            {
                _script.Enqueue(later.Refusal);
            }
        }

        if (_script.TryDequeue(out var refusal))
        {
            await refusal.WriteAsync(context);
            return;
        }

        var isBase64 = body["encoding_format"]?.GetValue<string>() == "base64";
        var data = new JsonArray();
        foreach (var (index, text) in texts.Index())
        {
            var vector = Vector(text);
            JsonNode embedding = isBase64
                ? Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector))
                : new JsonArray([.. vector.Select(value => (JsonNode)value)]);
            data.Add(new JsonObject { ["object"] = "embedding", ["index"] = index, ["embedding"] = embedding });
        }

        var answer = new JsonObject
        {
            ["object"] = "list",
            ["data"] = data,
            ["model"] = model,
            ["usage"] = new JsonObject { ["prompt_tokens"] = texts.Count, ["total_tokens"] = texts.Count },
        };
        await FakeOpenAiReply.Raw(answer.ToJsonString()).WriteAsync(context);
    }

    private float[] Vector(string text)
    {
        var vector = new float[Letters + Themes];
        var theme = _themes.FindIndex(words => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        if (theme >= 0)
        {
            vector[Letters + theme] = 1;
            return vector;
        }

        for (var at = 0; at + 2 < text.Length; at++)
        {
            vector[((text[at] * 31 * 31) + (text[at + 1] * 31) + text[at + 2]) % Letters] += at % 2 == 0 ? 1 : -1;
        }

        return vector;
    }
}
