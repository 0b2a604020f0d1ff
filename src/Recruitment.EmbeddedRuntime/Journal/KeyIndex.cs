using System.Runtime.InteropServices;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>
/// The live keys: a hash table for reads, and sorted leaves of keys for ranges. A list of leaves beats a tree here: an insert moves
/// at most one leaf's worth of references, and a range is a walk over arrays. Not thread-safe.
/// </summary>
internal sealed class KeyIndex
{
    private const int LeafCapacity = 256;

    private readonly Dictionary<string, byte[]> _values = new(StringComparer.Ordinal);
    private readonly List<List<string>> _leaves = [[]];

    public int Count => _values.Count;

    public long LiveBytes { get; private set; }

    /// <summary>Bytes of values (and of the deletions themselves) that no longer count, since the last reset.</summary>
    public long DeadBytes { get; set; }

    public byte[]? Get(string key) => _values.GetValueOrDefault(key);

    /// <summary>Everything, in no particular order: much faster than a scan, for callers that hold a lock.</summary>
    public KeyValuePair<string, byte[]>[] Copy() => [.. _values];

    public void Put(string key, byte[] value)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, key, out var exists);
        if (exists)
        {
            Bury(key, slot!);
        }
        else
        {
            Insert(key);
        }

        slot = value;
        LiveBytes += RecordFormat.SizeOf(key, value.Length);
    }

    public void Delete(string key)
    {
        DeadBytes += RecordFormat.SizeOf(key, 0);
        if (_values.Remove(key, out var old))
        {
            Bury(key, old);
            var leaf = FindLeaf(key);
            _leaves[leaf].RemoveAt(_leaves[leaf].BinarySearch(key, StringComparer.Ordinal));
            if (_leaves[leaf].Count == 0 && _leaves.Count > 1)
            {
                _leaves.RemoveAt(leaf);
            }
        }
    }

    public List<KeyValuePair<string, byte[]>> Scan(string prefix)
    {
        var found = new List<KeyValuePair<string, byte[]>>(prefix.Length == 0 ? Count : 0);
        var leaf = FindLeaf(prefix);
        var position = _leaves[leaf].BinarySearch(prefix, StringComparer.Ordinal);
        position = position < 0 ? ~position : position;
        for (; leaf < _leaves.Count; leaf++, position = 0)
        {
            var keys = _leaves[leaf];
            for (; position < keys.Count; position++)
            {
                if (!keys[position].StartsWith(prefix, StringComparison.Ordinal))
                {
                    return found;
                }

                found.Add(new(keys[position], _values[keys[position]]));
            }
        }

        return found;
    }

    private void Bury(string key, byte[] old)
    {
        var size = RecordFormat.SizeOf(key, old.Length);
        LiveBytes -= size;
        DeadBytes += size;
    }

    private void Insert(string key)
    {
        var at = FindLeaf(key);
        var leaf = _leaves[at];
        if (leaf.Count == LeafCapacity)
        {
            // Keys often arrive in ascending order; then a new leaf keeps the full ones full.
            var keep = string.CompareOrdinal(key, leaf[^1]) > 0 ? LeafCapacity : LeafCapacity / 2;
            var right = leaf.GetRange(keep, LeafCapacity - keep);
            leaf.RemoveRange(keep, LeafCapacity - keep);
            _leaves.Insert(at + 1, right);
            if (right.Count == 0 || string.CompareOrdinal(key, right[0]) >= 0)
            {
                leaf = right;
            }
        }

        var position = leaf.BinarySearch(key, StringComparer.Ordinal);
        leaf.Insert(~position, key);
    }

    /// <summary>The last leaf whose first key is not greater than <paramref name="key"/>; the first leaf when there is none.</summary>
    private int FindLeaf(string key)
    {
        var low = 0;
        var high = _leaves.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(_leaves[middle][0], key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
