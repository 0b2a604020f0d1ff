namespace Recruitment.Knowledge.Extraction;

/// <summary>What a file says, freed from its format.</summary>
/// <param name="Title">The document's own title; null when it has none.</param>
/// <param name="Blocks">In reading order.</param>
internal sealed record ExtractedDocument(string? Title, IReadOnlyList<DocumentBlock> Blocks);
