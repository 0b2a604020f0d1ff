using Recruitment.Knowledge.Extraction;

namespace Recruitment.Knowledge.Documents;

/// <summary>A version that is on its way. There is at most one of a document, and it holds the document until it ends.</summary>
public sealed record PendingImport
{
    public required string Version { get; init; }

    public required ImportState State { get; init; }

    public required FileFormat? Format { get; init; }

    public required KnowledgeAudience Audience { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>As the sender stated it; null to find out.</summary>
    public string? AskedLanguage { get; init; }

    /// <summary>Where to download it; null for a file that was sent.</summary>
    public Uri? Source { get; init; }

    /// <summary>The name of the file without its folders.</summary>
    public string? FileName { get; init; }

    public long Bytes { get; init; }

    /// <summary>Found by reading.</summary>
    public string? Title { get; init; }

    /// <summary>Found by reading.</summary>
    public string? Language { get; init; }

    public int ChunksDone { get; init; }

    public int ChunksTotal { get; init; }

    /// <summary>How often it was started; a file that brings the app down must not do so for ever.</summary>
    public int Starts { get; init; } = 1;
}
