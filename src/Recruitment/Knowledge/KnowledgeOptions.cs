using System.ComponentModel.DataAnnotations;
using Recruitment.Knowledge.Ranking;

namespace Recruitment.Knowledge;

/// <summary>What may be brought in and how it is searched (section <c>Knowledge</c>).</summary>
public sealed class KnowledgeOptions
{
    public const string SectionName = "Knowledge";

    /// <summary>Whether the articles of <c>Catalogue:Directory</c> answer too.</summary>
    public bool UseSamples { get; init; } = true;

    /// <summary>Where documents that were brought in are ranked; <c>Cosmos</c> needs documents in Cosmos DB with its search indexes.</summary>
    public RankingPlace Search { get; init; }

    /// <summary>Largest file, in bytes.</summary>
    [Range(1024, 90 * 1024 * 1024, ErrorMessage = "Knowledge:LargestFile must be between 1024 and 94371840 bytes.")]
    public long LargestFile { get; init; } = 20 * 1024 * 1024;

    /// <summary>Hosts that documents may be downloaded from, such as <c>www.example.nl</c>; none by default.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Sections that one document may have.</summary>
    [Range(1, 50_000, ErrorMessage = "Knowledge:MostChunks must be between 1 and 50000.")]
    public int MostChunks { get; init; } = 5000;

    /// <summary>Characters of a section; longer ones blur what it is about.</summary>
    [Range(200, 4000, ErrorMessage = "Knowledge:ChunkLength must be between 200 and 4000 characters.")]
    public int ChunkLength { get; init; } = 700;

    /// <summary>Characters said again where running text is cut.</summary>
    [Range(0, 1000, ErrorMessage = "Knowledge:ChunkOverlap must be between 0 and 1000 characters.")]
    public int ChunkOverlap { get; init; } = 150;

    /// <summary>How often an instance looks whether another one changed what answers.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Knowledge:RefreshInterval must be at most a minute.")]
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Cosine below which a section is not about the question; depends on the embedding model.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Knowledge:LeastSimilarity must be between 0 and 1.")]
    public double LeastSimilarity { get; init; } = 0.4;

    /// <summary>A question whose vector takes longer is answered by its words alone; one that Cosmos DB takes longer to rank, from memory.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30", ErrorMessage = "Knowledge:QuestionTimeout must be between 0.1 and 30 seconds.")]
    public TimeSpan QuestionTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A document whose vectors take longer is published without, and gets them later.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00", ErrorMessage = "Knowledge:EmbeddingPatience must be between 10 seconds and a day.")]
    public TimeSpan EmbeddingPatience { get; init; } = TimeSpan.FromMinutes(15);
}
