namespace Recruitment.Knowledge.ImportDocument;

/// <param name="Import">Which import.</param>
/// <param name="EmbeddingModel">The model that all its vectors are from; null when it has none.</param>
/// <param name="Problem">What is not as it should be although it can be searched.</param>
public sealed record PublishDocumentCommand(ImportInput Import, string? EmbeddingModel, string? Problem);
