using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>
/// Matches external events with those who wait for them, by name without regard to case. An event completes one waiter, the latest first
/// as in durabletask-dotnet 1.25; an event that nobody waits for is kept.
/// </summary>
internal sealed class ExternalEvents
{
    private readonly Dictionary<string, List<EventWaiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HistoryEvent> _unclaimed = [];

    public bool HasWaiters => _waiters.Values.Any(list => list.Count > 0);

    /// <summary>Events that nobody has waited for, in order of arrival.</summary>
    public IReadOnlyList<HistoryEvent> Unclaimed => _unclaimed;

    public void Raise(HistoryEvent raised)
    {
        if (!_waiters.TryGetValue(raised.Name!, out var list) || list.Count == 0)
        {
            _unclaimed.Add(raised);
            return;
        }

        var waiter = list[^1];
        list.RemoveAt(list.Count - 1);
        waiter.Complete(raised.Json);
    }

    public Task<T> WaitAsync<T>(string name, JsonSerializerOptions options, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var waiter = new EventWaiterOf<T>(options);
        var early = _unclaimed.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (early >= 0)
        {
            var json = _unclaimed[early].Json;
            _unclaimed.RemoveAt(early);
            waiter.Complete(json);
            return waiter.Task;
        }

        if (!_waiters.TryGetValue(name, out var list))
        {
            _waiters[name] = list = [];
        }

        if (list.Count > 0 && list[0].PayloadType != typeof(T))
        {
            throw new ArgumentException($"Event '{name}' is already awaited with payload type {list[0].PayloadType}, not {typeof(T)}.", nameof(name));
        }

        list.Add(waiter);
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.UnsafeRegister(
                (_, token) =>
                {
                    if (list.Remove(waiter))
                    {
                        waiter.Cancel(token);
                    }
                },
                null);
        }

        return waiter.Task;
    }
}
