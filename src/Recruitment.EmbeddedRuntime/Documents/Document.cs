namespace Recruitment.EmbeddedRuntime.Documents;

/// <summary>A stored JSON document.</summary>
/// <param name="Id">Unique within the partition.</param>
/// <param name="Partition">Partition key.</param>
/// <param name="Json">UTF-8, as written. Do not change the bytes behind it.</param>
/// <param name="ETag">Changes at every write; never reused.</param>
public sealed record Document(string Id, string Partition, ReadOnlyMemory<byte> Json, string ETag);
