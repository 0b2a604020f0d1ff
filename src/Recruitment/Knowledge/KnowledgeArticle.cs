namespace Recruitment.Knowledge;

/// <summary>An article that candidates may be told.</summary>
/// <param name="Slug">The file's name without language and extension; the same in each language.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Title">Title.</param>
/// <param name="Keywords">Words that people use for it and that the text does not have.</param>
/// <param name="Sections">In the order of the file; at least one.</param>
public sealed record KnowledgeArticle(string Slug, string Language, string Title, string Keywords, IReadOnlyList<KnowledgeSection> Sections);
