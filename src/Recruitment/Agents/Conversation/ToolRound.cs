using Recruitment.Agents.Model;

namespace Recruitment.Agents.Conversation;

/// <summary>Answers each tool call of a round, and remembers what the tools said.</summary>
internal sealed class ToolRound(IReadOnlyList<ToolDefinition> definitions, ModelConversationAgent.InvokeTool invoke, TurnContext turn)
{
    // A model that asks for more in one round is wandering; every call still gets an answer, or the next request is refused.
    private const int MostCalls = 6;
    private const int LongestArguments = 4_000;

    private readonly List<ToolAnswer> _seen = [];

    /// <summary>What the tools said so far.</summary>
    public IReadOnlyList<ToolAnswer> Seen => _seen;

    public async Task<IReadOnlyList<ModelMessage>> RunAsync(IReadOnlyList<ModelToolCall> calls, CancellationToken cancellationToken)
    {
        var outputs = new List<ModelMessage>(calls.Count);
        for (var at = 0; at < calls.Count; at++)
        {
            var result = at < MostCalls ? await RunAsync(calls[at], cancellationToken) : Failed("too_many_calls");
            _seen.Add(new ToolAnswer(calls[at].Arguments, result));
            outputs.Add(new ModelMessage.ToolOutput(calls[at].Id, result.Json));
        }

        return outputs;
    }

    private async Task<ToolResult> RunAsync(ModelToolCall call, CancellationToken cancellationToken)
    {
        if (!definitions.Any(tool => tool.Name == call.Name))
        {
            return Failed("unknown_tool");
        }

        if (call.Arguments.Length > LongestArguments || !ModelJson.TryParse(call.Arguments, out var arguments))
        {
            return Failed("invalid_arguments");
        }

        arguments.Dispose();
        return await invoke(call.Name, call.Arguments, turn, cancellationToken);
    }

    private static ToolResult Failed(string error) => new($$"""{"error":"{{error}}"}""", [], [], error);
}
