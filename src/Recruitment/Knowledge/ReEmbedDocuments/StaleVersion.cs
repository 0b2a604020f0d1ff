namespace Recruitment.Knowledge.ReEmbedDocuments;

/// <summary>A version that answers and whose vectors are from another model, or missing.</summary>
public sealed record StaleVersion(string DocumentId, string Version);
