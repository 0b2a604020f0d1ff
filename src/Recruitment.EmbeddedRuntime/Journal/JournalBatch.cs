namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>Changes that become visible and durable together. Values are copied when the batch is committed, not before.</summary>
public sealed class JournalBatch
{
    private readonly List<JournalChange> _changes = [];

    /// <summary>Number of changes.</summary>
    public int Count => _changes.Count;

    internal IReadOnlyList<JournalChange> Changes => _changes;

    /// <summary>Sets a key; a later change to the same key in the batch wins.</summary>
    public JournalBatch Put(string key, ReadOnlyMemory<byte> value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _changes.Add(new JournalChange(key, value, IsDelete: false));
        return this;
    }

    /// <summary>Removes a key; removing one that does not exist changes nothing.</summary>
    public JournalBatch Delete(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _changes.Add(new JournalChange(key, default, IsDelete: true));
        return this;
    }
}
