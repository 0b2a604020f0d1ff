using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ShowDocuments;

/// <summary>A document as the API shows it.</summary>
public sealed record DocumentView
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    /// <summary>Of the import under way, else <c>Ready</c> or <c>Failed</c>.</summary>
    public required ImportState State { get; init; }

    /// <summary>In plain words; also when an older version still answers.</summary>
    public string? Problem { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public required KnowledgeAudience Audience { get; init; }

    public Uri? Source { get; init; }

    /// <summary>Whether some version answers questions now.</summary>
    public required bool IsAnswering { get; init; }

    public required int ChunksDone { get; init; }

    /// <summary>0 until the file has been read.</summary>
    public required int ChunksTotal { get; init; }

    /// <summary>The model of its vectors; null when it is found by words only.</summary>
    public string? EmbeddingModel { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string StatusUrl { get; init; }

    public static DocumentView Of(KnowledgeDocument document) => new()
    {
        Id = document.Id,
        Key = document.Key,
        State = document.State,
        Problem = document.Problem,
        Title = document.Pending?.Title ?? document.Current?.Title,
        Language = document.Pending?.Language ?? document.Pending?.AskedLanguage ?? document.Current?.Language,
        Audience = document.Pending?.Audience ?? document.Current?.Audience ?? KnowledgeAudience.Candidate,
        Source = document.Pending?.Source,
        IsAnswering = document.Current is not null,
        ChunksDone = document.Pending?.ChunksDone ?? document.Current?.Chunks ?? 0,
        ChunksTotal = document.Pending?.ChunksTotal ?? document.Current?.Chunks ?? 0,
        EmbeddingModel = document.Current?.EmbeddingModel,
        ChangedAt = document.ChangedAt,
        StatusUrl = $"/knowledge/documents/{document.Id}",
    };
}
