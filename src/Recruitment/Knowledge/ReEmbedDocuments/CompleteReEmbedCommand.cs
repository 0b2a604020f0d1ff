namespace Recruitment.Knowledge.ReEmbedDocuments;

/// <param name="Document">Whose vectors are complete.</param>
/// <param name="Model">The model that they are from.</param>
public sealed record CompleteReEmbedCommand(StaleVersion Document, string Model);
