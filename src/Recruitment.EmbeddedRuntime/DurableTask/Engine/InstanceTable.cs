using System.Collections.Concurrent;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>All instances: the living ones in memory, all of them in the journal. Decides which ids are free.</summary>
internal sealed class InstanceTable(JournalStore journal)
{
    // Held for what must not interleave on one id: creation, replacement and purge. Decisions do not take it.
    private readonly Lock _lifecycle = new();
    private readonly ConcurrentDictionary<string, DurableInstance> _live = new(StringComparer.Ordinal);

    /// <summary>Instances that have not ended.</summary>
    public int LiveCount => _live.Count;

    public DurableInstance? FindLive(string id) => _live.GetValueOrDefault(id);

    /// <summary>The record of an instance, with what is newer in memory; null when it does not exist.</summary>
    public InstanceRecord? Read(string id) => journal.Get(DurableKeys.Instance(id)) is { } bytes ? WithLiveState(id, HistoryCodec.DecodeRecord(bytes)) : null;

    public IEnumerable<(string Id, InstanceRecord Record)> List(string idPrefix)
    {
        foreach (var (key, bytes) in journal.Scan(DurableKeys.Instance(idPrefix)))
        {
            var id = key[DurableKeys.Instances.Length..];
            yield return (id, WithLiveState(id, HistoryCodec.DecodeRecord(bytes)));
        }
    }

    /// <exception cref="OrchestrationAlreadyExistsException">An instance of this id has not ended.</exception>
    public (DurableInstance Instance, Task Durable) Create(string id, InstanceRecord record)
    {
        lock (_lifecycle)
        {
            var batch = new JournalBatch();
            var instance = new DurableInstance(id, record);
            if (!TryReserve(instance, batch))
            {
                throw new OrchestrationAlreadyExistsException($"An orchestration instance with the id '{id}' already exists and has not ended.");
            }

            return (instance, journal.CommitAsync(batch));
        }
    }

    /// <summary>Commits a decision together with the sub-orchestrations that it starts.</summary>
    /// <param name="batch">The rest of the decision.</param>
    /// <param name="children">The sub-orchestrations.</param>
    /// <param name="refused">Told of those whose id is taken, before the batch is committed.</param>
    public Task Commit(JournalBatch batch, IReadOnlyList<DurableInstance> children, Action<DurableInstance> refused)
    {
        if (children.Count == 0)
        {
            return journal.CommitAsync(batch);
        }

        lock (_lifecycle)
        {
            foreach (var child in children)
            {
                if (!TryReserve(child, batch))
                {
                    refused(child);
                }
            }

            return journal.CommitAsync(batch);
        }
    }

    /// <summary>Call after the commit that ended the instance.</summary>
    public void Remove(DurableInstance instance) => _live.TryRemove(KeyValuePair.Create(instance.Id, instance));

    /// <summary>Removes ended instances for good; those that live or do not exist are passed over.</summary>
    public (int Count, Task Durable) Purge(IEnumerable<string> ids, Func<InstanceRecord, bool> applies)
    {
        var batch = new JournalBatch();
        var count = 0;
        lock (_lifecycle)
        {
            foreach (var id in ids)
            {
                if (Read(id) is { HasEnded: true } record && applies(record))
                {
                    batch.Delete(DurableKeys.Instance(id));
                    DeleteAll(batch, DurableKeys.History(id));
                    DeleteAll(batch, DurableKeys.Inbox(id));
                    count++;
                }
            }

            return (count, journal.CommitAsync(batch));
        }
    }

    /// <summary>Reads everything back from the journal.</summary>
    public (List<DurableInstance> Live, List<(string Id, InstanceRecord Record)> Ended) Recover()
    {
        var live = new List<DurableInstance>();
        var ended = new List<(string Id, InstanceRecord Record)>();
        foreach (var (id, record) in List(string.Empty))
        {
            if (record.HasEnded)
            {
                ended.Add((id, record));
                continue;
            }

            var instance = Load(id, record);
            _live[id] = instance;
            live.Add(instance);
        }

        return (live, ended);
    }

    // An end counts from its commit on, which carries the output; in memory it shows a moment earlier.
    private InstanceRecord WithLiveState(string id, InstanceRecord stored) =>
        !stored.HasEnded && FindLive(id)?.Record is { HasEnded: false } live ? stored with { Status = live.Status, UpdatedAt = live.UpdatedAt } : stored;

    private DurableInstance Load(string id, InstanceRecord record)
    {
        var instance = new DurableInstance(id, record);
        var events = new List<HistoryEvent>();
        foreach (var (_, bytes) in journal.Scan(DurableKeys.History(id)))
        {
            HistoryCodec.DecodeInto(events, bytes);
            instance.Chunks++;
        }

        instance.Remember(events);
        if (record.Status == OrchestrationRuntimeStatus.Pending && instance.HasBegun)
        {
            instance.Record = record with { Status = OrchestrationRuntimeStatus.Running };
        }

        return instance;
    }

    private bool TryReserve(DurableInstance instance, JournalBatch batch)
    {
        // The journal decides, not the table: an instance has ended with its commit, a moment before it leaves the table.
        var existing = Read(instance.Id);
        if (existing is { HasEnded: false })
        {
            return false;
        }

        if (existing is not null)
        {
            // A new generation, so that answers to calls of the replaced instance do not reach this one.
            instance.Record = instance.Record with { Generation = existing.Generation + 1 };
            DeleteAll(batch, DurableKeys.History(instance.Id));
            DeleteAll(batch, DurableKeys.Inbox(instance.Id));
        }

        batch.Put(DurableKeys.Instance(instance.Id), HistoryCodec.Encode(instance.Record));
        _live[instance.Id] = instance;
        return true;
    }

    private void DeleteAll(JournalBatch batch, string prefix)
    {
        foreach (var (key, _) in journal.Scan(prefix))
        {
            batch.Delete(key);
        }
    }
}
