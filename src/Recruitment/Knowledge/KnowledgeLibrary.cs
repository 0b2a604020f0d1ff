using Recruitment.Vacancies;

namespace Recruitment.Knowledge;

/// <summary>The brand's articles, read once at start-up from <c>{slug}.{language}.md</c> files. Immutable.</summary>
public sealed class KnowledgeLibrary(IReadOnlyList<KnowledgeArticle> articles)
{
    /// <summary>All articles in all languages.</summary>
    public IReadOnlyList<KnowledgeArticle> Articles { get; } = articles;

    /// <summary>Reads a folder of articles.</summary>
    /// <exception cref="CatalogueException">The folder is missing or an article has a fault; the message names the file and the field.</exception>
    public static KnowledgeLibrary Load(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new CatalogueException($"No knowledge at {directory}. Set Catalogue:Directory to the folder that holds knowledge/*.md.");
        }

        var files = Directory.GetFiles(directory, "*.md").Order(StringComparer.Ordinal);
        return new KnowledgeLibrary([.. files.Select(file => KnowledgeFile.Parse(Path.GetFileName(file), File.ReadAllText(file)))]);
    }

    /// <summary>The article in this language, else in any; null when there is none.</summary>
    public KnowledgeArticle? Find(string slug, string language) =>
        Articles.FirstOrDefault(article => article.Slug == slug && article.Language == language)
        ?? Articles.FirstOrDefault(article => article.Slug == slug);
}
