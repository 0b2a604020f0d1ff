using System.Collections.Concurrent;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Counts failed signatures for each address in windows of one minute. Genuine traffic is never counted.</summary>
public sealed class FailedSignatureLimit(TimeProvider time)
{
    private const int MostPerMinute = 100;

    /// <summary>Beyond this many addresses the oldest windows are dropped, so that an attacker cannot fill the memory.</summary>
    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts one failure.</summary>
    /// <returns>Null while the address is within its limit; otherwise how long it must wait.</returns>
    public TimeSpan? Count(string address)
    {
        var now = time.GetUtcNow();
        if (_windows.Count > MostAddresses)
        {
            Sweep(now);
        }

        var window = _windows.AddOrUpdate(
            address,
            _ => new Window(now, 1),
            (_, old) => now - old.Start >= TimeSpan.FromMinutes(1) ? new Window(now, 1) : old with { Failures = old.Failures + 1 });
        return window.Failures <= MostPerMinute ? null : window.Start + TimeSpan.FromMinutes(1) - now;
    }

    private void Sweep(DateTimeOffset now)
    {
        var stale = _windows.Where(entry => now - entry.Value.Start >= TimeSpan.FromMinutes(1)).Select(entry => entry.Key).ToList();
        foreach (var address in stale.Count > 0 ? stale : [.. _windows.OrderBy(entry => entry.Value.Start).Take(MostAddresses / 10).Select(entry => entry.Key)])
        {
            _windows.TryRemove(address, out _);
        }
    }

    private sealed record Window(DateTimeOffset Start, int Failures);
}
