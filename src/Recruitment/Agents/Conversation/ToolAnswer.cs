using System.Text.Json;
using Recruitment.Agents.Model;

namespace Recruitment.Agents.Conversation;

/// <summary>One tool call of the turn.</summary>
/// <param name="Arguments">JSON text as the model wrote it.</param>
/// <param name="Result">What the tool said.</param>
internal sealed record ToolAnswer(string Arguments, ToolResult Result)
{
    /// <summary>The texts that the model put into the call.</summary>
    public IReadOnlySet<string> Asked { get; } = Texts(Arguments);

    private static HashSet<string> Texts(string arguments)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        if (ModelJson.TryParse(arguments, out var json))
        {
            using (json)
            {
                texts.UnionWith(json.RootElement.EnumerateObject()
                    .Where(member => member.Value.ValueKind is JsonValueKind.String)
                    .Select(member => member.Value.GetString()!));
            }
        }

        return texts;
    }
}
