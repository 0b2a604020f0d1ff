using System.Collections.Concurrent;

namespace Recruitment.Platform.Access;

/// <summary>Counts wrong keys and tokens for each address, at most 20 in five minutes.</summary>
public sealed class FailedSignIns(TimeProvider time)
{
    private const int Most = 20;

    /// <summary>Beyond this many addresses all windows are dropped, so that an attacker cannot fill the memory.</summary>
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>How long an address must wait; null when it need not.</summary>
    public TimeSpan? Wait(string address) =>
        _windows.TryGetValue(address, out var window) && window.Failures >= Most && window.Start + Length - time.GetUtcNow() is { Ticks: > 0 } left ? left : null;

    public void Count(string address)
    {
        if (_windows.Count > MostAddresses)
        {
            _windows.Clear();
        }

        var now = time.GetUtcNow();
        _windows.AddOrUpdate(
            address,
            _ => new Window(now, 1),
            (_, old) => now - old.Start >= Length ? new Window(now, 1) : old with { Failures = old.Failures + 1 });
    }

    private sealed record Window(DateTimeOffset Start, int Failures);
}
