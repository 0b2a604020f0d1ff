namespace Recruitment.Functions.Queues;

/// <summary>What is ordered on queue <c>ingest</c>.</summary>
public enum IngestWork
{
    /// <summary>An import of a document.</summary>
    Document,

    /// <summary>An import of vacancies.</summary>
    Vacancies,

    /// <summary>New vectors for documents whose vectors are of another model.</summary>
    ReEmbed,
}
