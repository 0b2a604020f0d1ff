using Microsoft.Extensions.Logging;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>
/// A map of keys to bytes in which every commit is one atomic record of an append-only log. All values are held in memory; the log is read
/// only when the store opens. Order is total: when a commit is durable, so is every commit before it.
/// </summary>
public sealed partial class JournalStore : IAsyncDisposable
{
    // A monitor, not a Lock, because the writer's thread waits on it.
    private readonly object _gate = new();
    private readonly KeyIndex _index;
    private readonly JournalFiles _files;
    private readonly JournalWriter _writer;
    private readonly JournalOptions _options;
    private readonly ILogger _logger;
    private readonly ITimer _compactionTimer;
    private readonly SemaphoreSlim _compacting = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _background = Task.CompletedTask;
    private long _records;
    private long _compactions;
    private bool _disposed;

    private JournalStore(JournalFiles files, KeyIndex index, JournalRecovery.Position start, JournalOptions options, TimeProvider time, ILogger logger)
    {
        _files = files;
        _index = index;
        _options = options;
        _logger = logger;
        _writer = new JournalWriter(_gate, files, start, options, time);
        _compactionTimer = time.CreateTimer(_ => CompactWhenDead(1), null, options.CompactionInterval, options.CompactionInterval);
    }

    /// <summary>State for health checks. A <see cref="JournalStatistics.Failure"/> means that the process must restart.</summary>
    public JournalStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                return new JournalStatistics(
                    _index.Count, _index.LiveBytes, _index.DeadBytes, _records, _writer.Flushes, _writer.LastFlush, _compactions, _writer.Failure);
            }
        }
    }

    /// <summary>Opens a directory, creating it when needed, cuts an unfinished last record and rebuilds the live keys.</summary>
    /// <exception cref="IOException">Another process holds the directory.</exception>
    /// <exception cref="JournalCorruptException">A file is damaged in a way that no crash explains.</exception>
    public static JournalStore Open(string directory, JournalOptions options, TimeProvider time, ILogger<JournalStore> logger)
    {
        var files = new JournalFiles(directory);
        var opened = false;
        try
        {
            files.AcquireLock();
            var started = time.GetTimestamp();
            var index = new KeyIndex();
            var position = JournalRecovery.Recover(files, index, logger);
            Log.Recovered(logger, index.Count, time.GetElapsedTime(started).TotalMilliseconds);
            opened = true;
            return new JournalStore(files, index, position, options, time, logger);
        }
        finally
        {
            if (!opened)
            {
                files.Dispose();
            }
        }
    }

    /// <summary>The value of a key, or null. The array is the store's own: do not change it.</summary>
    public byte[]? Get(string key)
    {
        lock (_gate)
        {
            return _index.Get(key);
        }
    }

    /// <summary>All keys that start with <paramref name="prefix"/>, in ordinal order, at one moment.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Scan(string prefix)
    {
        lock (_gate)
        {
            return _index.Scan(prefix);
        }
    }

    /// <summary>Applies a batch at once, in call order and as a whole. The task ends when the batch, and every one before it, is durable.</summary>
    /// <exception cref="JournalFailedException">In the task: the disk failed, now or earlier.</exception>
    /// <exception cref="ArgumentException">The batch is larger than 128 MiB.</exception>
    public Task CommitAsync(JournalBatch batch)
    {
        if (batch.Count == 0)
        {
            return Task.CompletedTask;
        }

        RecordFormat.ThrowIfTooLarge(batch.Changes);
        Task durable;
        bool isDue;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_writer.Failure is { } failure)
            {
                return Task.FromException(new JournalFailedException(failure));
            }

            durable = _writer.Append(batch.Changes);
            Apply(batch.Changes);
            _records++;
            isDue = _index.DeadBytes >= _options.CompactionThreshold && _index.DeadBytes > _index.LiveBytes && _background.IsCompleted;
        }

        if (isDue)
        {
            CompactWhenDead(_options.CompactionThreshold);
        }

        return durable;
    }

    /// <summary>Rewrites the journal as a snapshot. When the task ends, no byte of a value deleted or overwritten before the call is left in the directory.</summary>
    public async Task CompactAsync(CancellationToken cancellationToken)
    {
        await _compacting.WaitAsync(cancellationToken);
        long dead = 0;
        try
        {
            IReadOnlyList<KeyValuePair<string, byte[]>> entries;
            Task durable;
            ulong group;
            int log;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (_writer.Failure is { } failure)
                {
                    throw new JournalFailedException(failure);
                }

                entries = _index.Copy();
                group = _writer.LastGroup;
                durable = _writer.Rotate();
                log = _writer.Segment;
                dead = _index.DeadBytes;
                _index.DeadBytes = 0;
            }

            // Writing blocks, and the caller's thread may be one that serves requests.
            await Task.Factory.StartNew(
                () => SnapshotWriter.Write(_files.UnfinishedSnapshot(log), entries, group, cancellationToken),
                cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await durable;
            File.Move(_files.UnfinishedSnapshot(log), _files.Snapshot(log));
            DirectoryEntries.Flush(_files.Directory);
            _files.DeleteBefore(log);
            Interlocked.Increment(ref _compactions);
            dead = 0;
        }
        finally
        {
            lock (_gate)
            {
                _index.DeadBytes += dead;
            }

            _compacting.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Task? closed = null;
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        await _compactionTimer.DisposeAsync();
        await _stopping.CancelAsync();
        await _background;
        await _compacting.WaitAsync(CancellationToken.None);
        lock (_gate)
        {
            if (_writer.Failure is null)
            {
                closed = _writer.Close();
            }
        }

        await (closed ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _writer.Join();
        _files.Dispose();
        _compacting.Dispose();
        _stopping.Dispose();
    }

    private void Apply(IReadOnlyList<JournalChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].IsDelete)
            {
                _index.Delete(changes[i].Key);
            }
            else
            {
                _index.Put(changes[i].Key, changes[i].Value.ToArray());
            }
        }
    }

    private void CompactWhenDead(long minimum)
    {
        lock (_gate)
        {
            if (!_disposed && _background.IsCompleted && _writer.Failure is null && _index.DeadBytes >= minimum)
            {
                _background = CompactInBackgroundAsync();
            }
        }
    }

    private async Task CompactInBackgroundAsync()
    {
        // The caller holds the lock, which must not be held across the compaction.
        await Task.Yield();
        try
        {
            await CompactAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The store is closing; the next start removes the unfinished snapshot.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JournalFailedException or ObjectDisposedException)
        {
            Log.CompactionFailed(_logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Journal recovered {Keys} keys in {Milliseconds} ms")]
        internal static partial void Recovered(ILogger logger, int keys, double milliseconds);

        [LoggerMessage(2, LogLevel.Error, "Journal compaction failed; the log stays complete and the next attempt starts over")]
        internal static partial void CompactionFailed(ILogger logger, Exception exception);
    }
}
