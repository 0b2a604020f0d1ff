using System.Globalization;

namespace Recruitment.Agents.Model;

/// <summary>A prompt that is compiled into the assembly: a <c>version:</c> line, a blank line, and the text that is sent.</summary>
/// <param name="Version">Such as <c>router/1</c>; raised whenever the text changes.</param>
/// <param name="Text">The instructions, the same for every candidate.</param>
internal sealed record PromptFile(string Version, string Text)
{
    private const string VersionLine = "version: ";

    /// <summary>Reads the <c>Prompt.md</c> beside a type.</summary>
    public static PromptFile Beside(Type agent)
    {
        var resource = string.Create(CultureInfo.InvariantCulture, $"{agent.Namespace}.Prompt.md");
        using var stream = agent.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The prompt {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        // Line ends decide bytes, and bytes decide whether the provider's cache is hit.
        var content = reader.ReadToEnd().ReplaceLineEndings("\n");
        var end = content.IndexOf('\n', StringComparison.Ordinal);
        return end > VersionLine.Length && content.StartsWith(VersionLine, StringComparison.Ordinal)
            ? new PromptFile(content[VersionLine.Length..end].Trim(), content[end..].Trim())
            : throw new InvalidOperationException($"The prompt {resource} does not begin with '{VersionLine}'.");
    }
}
