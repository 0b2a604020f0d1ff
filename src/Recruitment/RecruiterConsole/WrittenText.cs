using System.Collections.Concurrent;
using System.Reflection;

namespace Recruitment.RecruiterConsole;

/// <summary>A text of <c>docs</c> that is also a page: Markdown, in Dutch and English, whose first line is its title.</summary>
/// <param name="Title">The first heading.</param>
/// <param name="Body">All below it.</param>
public sealed record WrittenText(string Title, Html Body)
{
    private static readonly ConcurrentDictionary<string, string> Files = new();

    /// <summary>Reads the text that is embedded as <c>{name}.{language}.md</c>.</summary>
    /// <param name="name">Name of the resource before the language.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    /// <param name="values">What stands in the text as <c>{key}</c>.</param>
    /// <exception cref="InvalidOperationException">The text is not in the build.</exception>
    public static WrittenText Read(string name, string language, params ReadOnlySpan<(string Key, string Value)> values)
    {
        var markdown = Files.GetOrAdd($"{name}.{language}.md", Load);
        foreach (var (key, value) in values)
        {
            markdown = markdown.Replace($"{{{key}}}", value, StringComparison.Ordinal);
        }

        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        return new WrittenText(markdown[..end].TrimStart('#', ' '), Html.OfMarkdown(markdown[end..]));
    }

    private static string Load(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The text {file} is not in the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
