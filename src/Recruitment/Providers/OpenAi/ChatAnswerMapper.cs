using OpenAI.Chat;
using Recruitment.Agents;
using Recruitment.Agents.Model;

namespace Recruitment.Providers.OpenAi;

/// <summary>From the package's completion to our answer. Every detail may be missing: vendors differ.</summary>
internal static class ChatAnswerMapper
{
    public static ModelAnswer Map(ChatCompletion completion, ModelRequest request, ModelPrice? price, ModelPrice otherwise, TimeSpan duration)
    {
        var calls = completion.ToolCalls.Select(call => new ModelToolCall(call.Id, call.FunctionName, call.FunctionArguments.ToString())).ToList();
        var text = string.Concat(completion.Content.Select(part => part.Text));
        return new ModelAnswer(text, completion.Refusal, calls, Finish(completion.FinishReason), Usage(completion.Usage, request, price, otherwise, duration));
    }

    private static ModelFinish Finish(ChatFinishReason reason) => reason switch
    {
        ChatFinishReason.Stop => ModelFinish.Stop,
        ChatFinishReason.Length => ModelFinish.Length,
        ChatFinishReason.ToolCalls or ChatFinishReason.FunctionCall => ModelFinish.ToolCalls,
        ChatFinishReason.ContentFilter => ModelFinish.ContentFilter,
        _ => ModelFinish.Unknown,
    };

    private static ModelUsage Usage(ChatTokenUsage? usage, ModelRequest request, ModelPrice? price, ModelPrice otherwise, TimeSpan duration)
    {
        var input = usage?.InputTokenCount ?? 0;
        var cached = Math.Min(usage?.InputTokenDetails?.CachedTokenCount ?? 0, input);
        var output = usage?.OutputTokenCount ?? 0;
        return new ModelUsage(request.Agent, request.Deployment, input, cached, output, price?.CostOf(input, cached, output), duration)
        {
            AssumedCost = price is null ? otherwise.CostOf(input, cached, output) : 0m,
        };
    }
}
