namespace Recruitment.Knowledge.EmbedDocument;

/// <param name="DocumentId">Document.</param>
/// <param name="Version">Whose sections.</param>
/// <param name="From">Number of the first section of the batch.</param>
public sealed record EmbedCommand(string DocumentId, string Version, int From);
