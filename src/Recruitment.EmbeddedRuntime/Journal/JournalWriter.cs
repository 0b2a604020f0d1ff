using Microsoft.Win32.SafeHandles;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>
/// The one thread that writes. It takes whatever was committed while it was busy as one group: one write, one fsync. All members but the
/// thread's own are called while holding the store's lock.
/// </summary>
internal sealed class JournalWriter
{
    // Callers wait for a whole group, so it must not grow without bound behind a slow disk.
    private const int LargestGroup = 16 * 1024 * 1024;

    private readonly object _gate;
    private readonly JournalFiles _files;
    private readonly JournalOptions _options;
    private readonly TimeProvider _time;
    private readonly Queue<CommitGroup> _queue = new();
    private readonly Thread _thread;
    private CommitGroup? _open;
    private ulong _group;
    private bool _closing;
    private SafeFileHandle? _handle;
    private int _handleSegment;
    private long _position;
    private long _lastFlushTicks;
    private long _flushes;

    public JournalWriter(object gate, JournalFiles files, JournalRecovery.Position start, JournalOptions options, TimeProvider time)
    {
        _gate = gate;
        _files = files;
        _options = options;
        _time = time;
        _group = start.Group;
        _position = start.Length;
        Segment = start.Log;
        _thread = new Thread(Run) { IsBackground = true, Name = "journal writer" };
        _thread.Start();
    }

    /// <summary>The log that new commits go to.</summary>
    public int Segment { get; private set; }

    public ulong LastGroup => _group;

    public Exception? Failure { get; private set; }

    public TimeSpan LastFlush => TimeSpan.FromTicks(Interlocked.Read(ref _lastFlushTicks));

    public long Flushes => Interlocked.Read(ref _flushes);

    public Task Append(IReadOnlyList<JournalChange> changes)
    {
        var group = Open();
        group.Append(changes);
        if (group.Buffer.Length >= LargestGroup)
        {
            _open = null;
        }

        return group.Done;
    }

    /// <summary>Starts a new log; the returned task ends when everything before it is durable and the new log exists.</summary>
    public Task Rotate()
    {
        Segment++;
        _open = null;
        return Open().Done;
    }

    public Task Close()
    {
        var group = Open();
        group.AppendSeal();
        _closing = true;
        return group.Done;
    }

    /// <summary>Waits for the thread after <see cref="Close"/>; call without the lock.</summary>
    public void Join() => _thread.Join();

    private CommitGroup Open()
    {
        if (_open is null)
        {
            _open = new CommitGroup(Segment, ++_group);
            _queue.Enqueue(_open);
            Monitor.Pulse(_gate);
        }

        return _open;
    }

    private void Run()
    {
        while (Next() is { } group)
        {
            try
            {
                var started = _time.GetTimestamp();
                Write(group);
                Interlocked.Exchange(ref _lastFlushTicks, _time.GetElapsedTime(started).Ticks);
                Interlocked.Increment(ref _flushes);
                group.Complete();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentOutOfRangeException)
            {
                // The last of them is EFBIG: a file system, or a limit of the process, lets the file grow no further.
                FailAll(group, error);
                break;
            }
        }

        _handle?.Dispose();
    }

    private CommitGroup? Next()
    {
        lock (_gate)
        {
            while (_queue.Count == 0)
            {
                if (_closing)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            var group = _queue.Dequeue();
            if (ReferenceEquals(group, _open))
            {
                _open = null;
            }

            return group;
        }
    }

    private void Write(CommitGroup group)
    {
        if (_handle is null || group.Segment != _handleSegment)
        {
            OpenSegment(group.Segment);
        }

        RandomAccess.Write(_handle!, group.Buffer.Written, _position);
        _options.BeforeFlush?.Invoke();
        RandomAccess.FlushToDisk(_handle!);
        _position += group.Buffer.Length;
    }

    private void OpenSegment(int segment)
    {
        if (_handle is not null)
        {
            _handle.Dispose();
            _position = 0;
        }

        _handle = File.OpenHandle(_files.Log(segment), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _handleSegment = segment;
        if (_position < RecordFormat.FileHeader.Length)
        {
            RandomAccess.Write(_handle, RecordFormat.FileHeader, 0);
            _position = RecordFormat.FileHeader.Length;
        }

        DirectoryEntries.Flush(_files.Directory);
    }

    private void FailAll(CommitGroup current, Exception error)
    {
        lock (_gate)
        {
            Failure = error;
            current.Fail(error);
            while (_queue.TryDequeue(out var waiting))
            {
                waiting.Fail(error);
            }

            _open = null;
        }
    }
}
