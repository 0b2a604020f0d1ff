using Azure;
using Recruitment.EmbeddedRuntime.Tables;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

public sealed class Person : ITableEntity
{
    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Age { get; set; }

    public string? City { get; set; }

    public DateTimeOffset? Since { get; set; }

    public BinaryData? Photo { get; set; }
}
