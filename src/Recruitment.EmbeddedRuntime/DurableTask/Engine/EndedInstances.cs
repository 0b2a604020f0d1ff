namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Ended instances in the order of their end, so that the oldest can be purged first.</summary>
internal sealed class EndedInstances(InstanceTable table, TimeProvider time, DurableEngineOptions options) : IAsyncDisposable
{
    private const int BatchSize = 100;

    private readonly Lock _gate = new();
    private readonly Queue<(string Id, long EndedAt)> _queue = new();
    private ITimer? _sweep;

    public void StartSweeping()
    {
        var interval = options.Retention / 10;
        _sweep = time.CreateTimer(static ended => ((EndedInstances)ended!).PurgeExpired(), this, interval, interval);
    }

    public void Add(string id, long endedAt)
    {
        List<(string Id, long EndedAt)>? surplus = null;
        lock (_gate)
        {
            _queue.Enqueue((id, endedAt));
            if (_queue.Count >= options.MaxRetained + BatchSize)
            {
                surplus = Take(static _ => true);
            }
        }

        Purge(surplus);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sweep is not null)
        {
            await _sweep.DisposeAsync();
        }
    }

    private void PurgeExpired()
    {
        var cutoff = (time.GetUtcNow() - options.Retention).UtcTicks;
        while (true)
        {
            List<(string Id, long EndedAt)> expired;
            lock (_gate)
            {
                expired = Take(entry => entry.EndedAt <= cutoff);
            }

            if (expired.Count == 0)
            {
                return;
            }

            Purge(expired);
        }
    }

    private List<(string Id, long EndedAt)> Take(Func<(string Id, long EndedAt), bool> applies)
    {
        var taken = new List<(string Id, long EndedAt)>(BatchSize);
        while (taken.Count < BatchSize && _queue.TryPeek(out var oldest) && applies(oldest))
        {
            taken.Add(_queue.Dequeue());
        }

        return taken;
    }

    private void Purge(List<(string Id, long EndedAt)>? entries)
    {
        if (entries is null)
        {
            return;
        }

        // An id may have been used again since; then the record's time differs and a later entry stands for it.
        var endedAt = entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().EndedAt);
        foreach (var (id, ticks) in endedAt)
        {
            table.Purge([id], record => record.UpdatedAt == ticks);
        }
    }
}
