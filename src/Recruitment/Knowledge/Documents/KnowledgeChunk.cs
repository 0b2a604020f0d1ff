namespace Recruitment.Knowledge.Documents;

/// <summary>A section as it is stored: one document each, because Cosmos DB finds documents by their vector.</summary>
public sealed record KnowledgeChunk
{
    public required string Document { get; init; }

    public required string Version { get; init; }

    /// <summary>From 0, in reading order.</summary>
    public required int Number { get; init; }

    public required string Heading { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public required KnowledgeAudience Audience { get; init; }

    /// <summary>Its vector, of length one; under this name because that is the path of the container's vector index.</summary>
    public IReadOnlyList<float>? Embedding { get; init; }

    /// <summary>The model that the vector is from.</summary>
    public string? Model { get; init; }
}
