using System.Text.Json;

namespace Recruitment.Agents.Conversation;

/// <summary>What the conversation agent may look up, for rules and model alike. Arguments come from a model and are checked as any input is.</summary>
public sealed class ConversationTools
{
    /// <summary>The tools, in a stable order.</summary>
    public IReadOnlyList<ToolDefinition> Definitions { get; } = ToolCatalogue.All;

    /// <summary>Runs one tool. Never throws for bad arguments or an unknown name: the result says so, so that a model can try again.</summary>
    /// <param name="name">One of <see cref="Definitions"/>.</param>
    /// <param name="argumentsJson">The arguments as the model wrote them.</param>
    /// <param name="turn">The turn on whose behalf; the only candidate whose data a tool may give.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ToolResult> InvokeAsync(string name, string argumentsJson, TurnContext turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var error = Definitions.Any(tool => tool.Name == name) ? "not_found" : "unknown_tool";
        return Task.FromResult(new ToolResult(JsonSerializer.Serialize(new { error }), [], [], error));
    }
}
