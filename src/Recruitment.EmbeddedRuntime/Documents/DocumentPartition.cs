namespace Recruitment.EmbeddedRuntime.Documents;

/// <summary>The documents of one partition, under one lock.</summary>
internal sealed class DocumentPartition
{
    internal Lock Gate { get; } = new();

    internal Dictionary<string, StoredDocument> Documents { get; } = new(StringComparer.Ordinal);
}
