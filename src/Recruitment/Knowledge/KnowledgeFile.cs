using Recruitment.Vacancies;

namespace Recruitment.Knowledge;

/// <summary>The format of an article: front matter between two lines of <c>---</c>, then sections under <c>##</c> headings.</summary>
internal static class KnowledgeFile
{
    private const string Fence = "---";

    /// <exception cref="CatalogueException">Names the file and what is wrong with it.</exception>
    public static KnowledgeArticle Parse(string name, string content)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            throw Fault(name, "starts with no front matter between two lines of ---.");
        }

        var fields = lines[1..end].Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        var language = Field("language");
        var slug = name.EndsWith($".{language}.md", StringComparison.Ordinal)
            ? name[..^$".{language}.md".Length]
            : throw Fault(name, $"has language '{language}', so it must be named {{slug}}.{language}.md.");
        if (Field("audience") != "candidate")
        {
            throw Fault(name, "has an audience other than 'candidate'; only those may be in this folder.");
        }

        var sections = Sections(lines[(end + 1)..]);
        return sections.Count > 0
            ? new KnowledgeArticle(slug, language, Field("title"), fields.GetValueOrDefault("keywords", ""), sections)
            : throw Fault(name, "has no section with a ## heading and text.");

        string Field(string key) =>
            fields.TryGetValue(key, out var value) && value.Length > 0 ? value : throw Fault(name, $"lacks the field '{key}' in its front matter.");
    }

    private static List<KnowledgeSection> Sections(string[] lines)
    {
        var sections = new List<KnowledgeSection>();
        foreach (var part in string.Join('\n', lines).Split("\n## ").Skip(1))
        {
            var heading = part.IndexOf('\n', StringComparison.Ordinal);
            var text = heading < 0 ? "" : part[heading..].Trim().Replace('\n', ' ');
            if (text.Length > 0)
            {
                sections.Add(new KnowledgeSection(part[..heading].Trim(), text));
            }
        }

        return sections;
    }

    private static CatalogueException Fault(string name, string fault) => new($"Knowledge article {name} {fault}");
}
