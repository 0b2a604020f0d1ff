using System.Buffers;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>Reads the records of one file in order, and tells a torn tail from damage.</summary>
internal sealed class RecordReader : IDisposable
{
    private const int WindowSize = 1024 * 1024;

    private readonly string _path;
    private readonly FileStream _stream;
    private byte[] _window = ArrayPool<byte>.Shared.Rent(WindowSize);
    private int _start;
    private int _end;

    public RecordReader(string path)
    {
        _path = path;
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
    }

    /// <summary>Offset behind the last intact record; a torn tail starts here.</summary>
    public long IntactLength { get; private set; }

    public long FileLength => _stream.Length;

    public ulong LastGroup { get; private set; }

    public bool EndsWithSeal { get; private set; }

    /// <summary>Applies every intact record from the start; false when the file goes on behind them.</summary>
    /// <exception cref="JournalCorruptException">A record is damaged although later ones were written after it had been flushed.</exception>
    public bool ReadInto(KeyIndex index)
    {
        if (!Ensure(RecordFormat.FileHeader.Length) || !_window.AsSpan(0, RecordFormat.FileHeader.Length).SequenceEqual(RecordFormat.FileHeader))
        {
            return FileLength > RecordFormat.FileHeader.Length
                ? throw new JournalCorruptException($"'{_path}' is not a journal file: its first bytes are wrong.")
                : false;
        }

        Advance(RecordFormat.FileHeader.Length);
        while (TryReadRecord(out var length, out var group))
        {
            EndsWithSeal = !RecordFormat.Apply(_window.AsSpan(_start + RecordFormat.HeaderSize, length), index);
            LastGroup = group & ~RecordFormat.FirstOfGroup;
            Advance(RecordFormat.HeaderSize + length);
        }

        if (IntactLength == FileLength)
        {
            return true;
        }

        ThrowIfLaterGroupExists();
        return false;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_window);
        _stream.Dispose();
    }

    private bool TryReadRecord(out int length, out ulong group)
    {
        length = 0;
        group = 0;
        if (!Ensure(RecordFormat.HeaderSize))
        {
            return false;
        }

        var claimed = BitConverter.ToInt32(_window, _start);
        return claimed is > 0 and <= RecordFormat.MaximumPayload
            && FileLength - IntactLength - RecordFormat.HeaderSize >= claimed
            && Ensure(RecordFormat.HeaderSize + claimed)
            && RecordFormat.TryReadHeader(_window.AsSpan(_start, _end - _start), out length, out group);
    }

    /// <summary>
    /// A crash can spoil only the group that was being written: the next group starts after this one's fsync. So the start of a later
    /// group behind a bad record means that flushed bytes changed, and cutting there would lose acknowledged records in silence.
    /// </summary>
    private void ThrowIfLaterGroupExists()
    {
        _stream.Position = IntactLength;
        var rest = new byte[checked((int)(FileLength - IntactLength))];
        _stream.ReadExactly(rest);
        for (var offset = 1; offset + RecordFormat.HeaderSize < rest.Length; offset++)
        {
            var candidate = BitConverter.ToUInt64(rest, offset + 8);
            var group = candidate & ~RecordFormat.FirstOfGroup;
            var isLater = candidate != group && group > LastGroup && group - LastGroup < int.MaxValue;
            if (isLater && RecordFormat.TryReadHeader(rest.AsSpan(offset), out _, out _))
            {
                throw new JournalCorruptException(
                    $"'{_path}' is damaged at byte {IntactLength}: the record there is unreadable, but intact records follow at byte " +
                    $"{IntactLength + offset}. Restore the directory from a copy; starting would lose acknowledged records.");
            }
        }
    }

    private void Advance(int count)
    {
        _start += count;
        IntactLength += count;
    }

    private bool Ensure(int count)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        var kept = _end - _start;
        var target = count <= _window.Length ? _window : ArrayPool<byte>.Shared.Rent(count);
        Buffer.BlockCopy(_window, _start, target, 0, kept);
        if (target != _window)
        {
            ArrayPool<byte>.Shared.Return(_window);
            _window = target;
        }

        _start = 0;
        _end = kept + _stream.ReadAtLeast(_window.AsSpan(kept), count - kept, throwOnEndOfStream: false);
        return _end >= count;
    }
}
