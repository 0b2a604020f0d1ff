// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

using System.Collections;
using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

#pragma warning disable CA1710 // The name is Azure's.
/// <summary>An entity as a dictionary, as in Azure.Data.Tables 12.11.0. Setting a property to null removes it from the stored entity.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
#pragma warning restore CA1710
{
    private readonly Dictionary<string, object> _values;

    public TableEntity()
        : this(new Dictionary<string, object>())
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => _values = new Dictionary<string, object>(values, StringComparer.Ordinal);

    public string PartitionKey
    {
        get => GetString(TableRow.PartitionKeyName);
        set => _values[TableRow.PartitionKeyName] = value;
    }

    public string RowKey
    {
        get => GetString(TableRow.RowKeyName);
        set => _values[TableRow.RowKeyName] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(TableRow.TimestampName);
        set => _values[TableRow.TimestampName] = value;
    }

    public ETag ETag
    {
        get => new(GetString(TableRow.ETagName));
        set => _values[TableRow.ETagName] = value.ToString();
    }

    public int Count => _values.Count;

    public ICollection<string> Keys => _values.Keys;

    ICollection<object> IDictionary<string, object>.Values => _values.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <returns>Null when there is no such property.</returns>
    public object this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set => _values[key] = value;
    }

    public void Add(string key, object value) => _values.Add(key, value);

    public void Clear() => _values.Clear();

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Remove(string key) => _values.Remove(key);

    public bool TryGetValue(string key, out object value) => _values.TryGetValue(key, out value);

    public string GetString(string key) => (string)this[key];

    public bool? GetBoolean(string key) => (bool?)this[key];

    public int? GetInt32(string key) => (int?)this[key];

    public long? GetInt64(string key) => this[key] is int small ? small : (long?)this[key];

    public double? GetDouble(string key) => (double?)this[key];

    public Guid? GetGuid(string key) => (Guid?)this[key];

    public byte[] GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : (byte[])this[key];

    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? new DateTimeOffset(time.ToUniversalTime()) : (DateTimeOffset?)this[key];

    public DateTime? GetDateTime(string key) => this[key] is DateTimeOffset time ? time.UtcDateTime : (DateTime?)this[key];

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => _values.Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => _values.Remove(item.Key);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
