using Recruitment.Knowledge.Extraction;

namespace Recruitment.Knowledge.Documents;

/// <summary>A version that answers questions.</summary>
public sealed record DocumentVersion
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    public required KnowledgeAudience Audience { get; init; }

    public required FileFormat Format { get; init; }

    public required long Bytes { get; init; }

    public required int Chunks { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The model that all vectors of this version are from; null when it is found by words only.</summary>
    public string? EmbeddingModel { get; init; }
}
