namespace Recruitment.Functions.Queues;

/// <summary>Body of a message on queue <c>ingest</c>: what was saved and has to be worked on. Ids only.</summary>
/// <param name="Work">What kind of work.</param>
/// <param name="Id">The document or the import; null for <see cref="IngestWork.ReEmbed"/>.</param>
/// <param name="Version">Of a document: the version that the import makes.</param>
public sealed record IngestCommand(IngestWork Work, string? Id = null, string? Version = null);
