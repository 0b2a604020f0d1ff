using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recruitment.TestKit;

/// <summary>One scripted answer of <see cref="FakeOpenAiServer"/>.</summary>
/// <param name="Status">HTTP status; 0 drops the connection after the body.</param>
/// <param name="Body">The body, sent as JSON; null never answers.</param>
/// <param name="Headers">Extra headers.</param>
public sealed record FakeOpenAiReply(int Status, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>Accepts the request and never answers.</summary>
    public static FakeOpenAiReply Silence { get; } = new(200, null, NoHeaders);

    /// <summary>Begins to answer, then drops the connection.</summary>
    public static FakeOpenAiReply BrokenOff { get; } = new(0, "{\"id\":", NoHeaders);

    /// <summary>A body as it stands, such as a fixture.</summary>
    public static FakeOpenAiReply Raw(string body, int status = 200) => new(status, body, NoHeaders);

    /// <summary>An answer whose content is this text.</summary>
    public static FakeOpenAiReply Text(string content, string finish = "stop") =>
        Raw(Completion(new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = null }, finish, Usage(1000, 800, 50)));

    /// <summary>An answer whose content is this object as JSON.</summary>
    public static FakeOpenAiReply Json(object content) => Text(JsonSerializer.Serialize(content));

    /// <summary>An answer with another usage object; null leaves it out.</summary>
    public static FakeOpenAiReply WithUsage(object content, JsonObject? usage) =>
        Raw(Completion(new JsonObject { ["role"] = "assistant", ["content"] = JsonSerializer.Serialize(content) }, "stop", usage));

    /// <summary>The model's own refusal.</summary>
    public static FakeOpenAiReply Refusal(string text) =>
        Raw(Completion(new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = text }, "stop", Usage(1000, 0, 9)));

    /// <summary>Asks for tools.</summary>
    public static FakeOpenAiReply Tools(params (string Id, string Name, string Arguments)[] calls)
    {
        var list = new JsonArray();
        foreach (var (id, name, arguments) in calls)
        {
            list.Add(new JsonObject
            {
                ["id"] = id,
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = name, ["arguments"] = arguments },
            });
        }

        return Raw(Completion(new JsonObject { ["role"] = "assistant", ["content"] = null, ["tool_calls"] = list }, "tool_calls", Usage(1000, 800, 30)));
    }

    /// <summary>An error in the protocol's shape.</summary>
    public static FakeOpenAiReply Error(int status, string code, params (string Name, string Value)[] headers) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "scripted" } }.ToJsonString(),
        headers.ToDictionary(header => header.Name, header => header.Value));

    /// <summary>The usage part of an answer.</summary>
    public static JsonObject Usage(int input, int cached, int output) => new()
    {
        ["prompt_tokens"] = input,
        ["completion_tokens"] = output,
        ["total_tokens"] = input + output,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = cached },
        ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 0 },
    };

    internal async Task WriteAsync(HttpContext context)
    {
        if (Body is null)
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        if (Status == 0)
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync(Body, Encoding.UTF8);
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["apim-request-id"] = "request-1";
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(Body, Encoding.UTF8);
    }

    private static string Completion(JsonObject message, string finish, JsonObject? usage)
    {
        var body = new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1787043304,
            ["model"] = "gpt-5-mini-2025-08-07",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish }),
        };
        if (usage is not null)
        {
            body["usage"] = usage;
        }

        return body.ToJsonString();
    }
}
