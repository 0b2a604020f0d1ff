using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>An entity as stored. Never changed: a write makes a new one.</summary>
internal sealed record TableRow(string PartitionKey, string RowKey, DateTimeOffset Timestamp, IReadOnlyDictionary<string, object> Properties)
{
    internal const string PartitionKeyName = "PartitionKey";
    internal const string RowKeyName = "RowKey";
    internal const string TimestampName = "Timestamp";
    internal const string ETagName = "odata.etag";

    /// <summary>The store never gives two writes one timestamp, so that the timestamp alone identifies a version, as in Azure.</summary>
    internal ETag ETag => Given ?? new ETag($"W/\"datetime'{Uri.EscapeDataString(Timestamp.UtcDateTime.ToString("O", null))}'\"");

    /// <summary>The version as a table service named it.</summary>
    internal ETag? Given { get; init; }

    internal object? Value(string name) => name switch
    {
        PartitionKeyName => PartitionKey,
        RowKeyName => RowKey,
        TimestampName => Timestamp,
        _ => Properties.GetValueOrDefault(name),
    };

    internal static TableRow Keys(string partitionKey, string rowKey) => new(partitionKey, rowKey, default, new Dictionary<string, object>());

    internal static bool IsSystemProperty(string name) => name is PartitionKeyName or RowKeyName or TimestampName or ETagName or nameof(ITableEntity.ETag);
}
