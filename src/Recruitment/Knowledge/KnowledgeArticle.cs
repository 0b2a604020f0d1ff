namespace Recruitment.Knowledge;

/// <summary>An article: a file of the sample brand, or a document that was brought in.</summary>
/// <param name="Slug">Its name; translations of each other share it.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Title">Title.</param>
/// <param name="Keywords">Words that people use for it and that the text does not have.</param>
/// <param name="Sections">In the order of the file; at least one.</param>
public sealed record KnowledgeArticle(string Slug, string Language, string Title, string Keywords, IReadOnlyList<KnowledgeSection> Sections)
{
    /// <summary>Who may be told.</summary>
    public KnowledgeAudience Audience { get; init; }

    /// <summary>The document that it was brought in as; null for a sample.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which version of the document it is; null for a sample.</summary>
    public string? Version { get; init; }

    /// <summary>A vector for each section, each of length one; empty when there are none for the model in use.</summary>
    public IReadOnlyList<IReadOnlyList<float>> Vectors { get; init; } = [];
}
