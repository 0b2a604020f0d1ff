using System.Text.Json;
using Microsoft.Extensions.Logging;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Snapshots;

/// <summary>Keeps the demonstration in one JSON file: written half a second after a change, to a new file that then takes the old one's place.</summary>
internal sealed partial class SnapshotStore : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);

    private readonly SimulatedAccount _account;
    private readonly string _path;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private bool _waiting;

    public SnapshotStore(SimulatedAccount account, string path, TimeProvider time, ILogger logger)
    {
        _account = account;
        _path = Path.GetFullPath(path);
        _logger = logger;
        _timer = time.CreateTimer(_ => Save(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        account.Changes.Changed += Schedule;
    }

    public bool TryRestore()
    {
        if (!File.Exists(_path))
        {
            return false;
        }

        try
        {
            if (JsonSerializer.Deserialize<AccountState>(File.ReadAllBytes(_path)) is { } state)
            {
                _account.Restore(state);
                return true;
            }
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(_logger, exception);
        }

        return false;
    }

    public void Dispose()
    {
        _account.Changes.Changed -= Schedule;
        _timer.Dispose();
        if (_waiting)
        {
            Save();
        }
    }

    private void Schedule()
    {
        lock (_gate)
        {
            if (_waiting)
            {
                return;
            }

            _waiting = true;
            _timer.Change(Delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Writes what there is now.</summary>
    public void Save()
    {
        lock (_writing)
        {
            lock (_gate)
            {
                _waiting = false;
            }

            byte[] json;
            lock (_account.Gate)
            {
                json = JsonSerializer.SerializeToUtf8Bytes(_account.State);
            }

            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
                var next = _path + ".next";
                File.WriteAllBytes(next, json);
                File.Move(next, _path, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Log.NotSaved(_logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The demonstration's snapshot could not be read; it starts empty.")]
        public static partial void Unreadable(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "The demonstration's snapshot could not be saved.")]
        public static partial void NotSaved(ILogger logger, Exception exception);
    }
}
