using System.Buffers.Binary;
using System.Text;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>
/// A record on disk: payload length (4 bytes), CRC32C of all that follows the CRC (4), group number (8), payload.
/// The group number's top bit marks the first record of a group, which is what one write and one fsync cover.
/// The payload is a list of changes: kind (1), key length (4), key in UTF-8, and for a put the value's length (4) and bytes.
/// </summary>
internal static class RecordFormat
{
    public const int HeaderSize = 16;
    public const int MaximumPayload = 2 * MaximumBatch;
    public const ulong FirstOfGroup = 1UL << 63;

    // Half of what is readable, because a snapshot puts a value into a record that has others already.
    private const int MaximumBatch = 128 * 1024 * 1024;
    private const int ChangeOverhead = 9;
    private const byte PutKind = 1;
    private const byte DeleteKind = 2;
    private const byte SealKind = 3;

    public static ReadOnlySpan<byte> FileHeader => "RJOURN01"u8;

    /// <summary>Bytes that a live key and value take in a file, framing included.</summary>
    public static long SizeOf(string key, int valueLength) => ChangeOverhead + key.Length + valueLength;

    /// <summary>Call before writing: a record that fails half-way would spoil its whole group.</summary>
    public static void ThrowIfTooLarge(IReadOnlyList<JournalChange> changes)
    {
        var size = 0L;
        for (var i = 0; i < changes.Count; i++)
        {
            size += ChangeOverhead + Encoding.UTF8.GetMaxByteCount(changes[i].Key.Length) + changes[i].Value.Length;
        }

        if (size > MaximumBatch)
        {
            throw new ArgumentException($"A journal batch holds at most {MaximumBatch} bytes.", nameof(changes));
        }
    }

    public static int Begin(GrowingBuffer buffer)
    {
        var start = buffer.Length;
        buffer.Reserve(HeaderSize);
        return start;
    }

    public static void End(GrowingBuffer buffer, int start, ulong group)
    {
        var record = buffer.WrittenFrom(start);
        BinaryPrimitives.WriteInt32LittleEndian(record, record.Length - HeaderSize);
        BinaryPrimitives.WriteUInt64LittleEndian(record[8..], group);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], Crc32C.Compute(record[8..]));
    }

    public static void Put(GrowingBuffer buffer, string key, ReadOnlySpan<byte> value)
    {
        WriteKey(buffer, PutKind, key);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.Reserve(4), value.Length);
        value.CopyTo(buffer.Reserve(value.Length));
    }

    public static void Delete(GrowingBuffer buffer, string key) => WriteKey(buffer, DeleteKind, key);

    /// <summary>Ends a file that is complete: a snapshot, or a log that was closed in good order.</summary>
    public static void Seal(GrowingBuffer buffer) => buffer.Reserve(1)[0] = SealKind;

    /// <summary>True when <paramref name="bytes"/> starts with a whole, intact record.</summary>
    public static bool TryReadHeader(ReadOnlySpan<byte> bytes, out int payloadLength, out ulong group)
    {
        payloadLength = bytes.Length < HeaderSize ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        group = 0;
        if (payloadLength <= 0 || payloadLength > MaximumPayload || bytes.Length - HeaderSize < payloadLength)
        {
            return false;
        }

        group = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) == Crc32C.Compute(bytes.Slice(8, 8 + payloadLength));
    }

    /// <summary>Applies a record's changes; false when it is a seal.</summary>
    public static bool Apply(ReadOnlySpan<byte> payload, KeyIndex index)
    {
        while (payload.Length > 0)
        {
            var kind = payload[0];
            if (kind == SealKind)
            {
                return false;
            }

            var keyLength = BinaryPrimitives.ReadInt32LittleEndian(payload[1..]);
            var key = Encoding.UTF8.GetString(payload.Slice(5, keyLength));
            payload = payload[(5 + keyLength)..];
            if (kind == DeleteKind)
            {
                index.Delete(key);
                continue;
            }

            var valueLength = BinaryPrimitives.ReadInt32LittleEndian(payload);
            index.Put(key, payload.Slice(4, valueLength).ToArray());
            payload = payload[(4 + valueLength)..];
        }

        return true;
    }

    private static void WriteKey(GrowingBuffer buffer, byte kind, string key)
    {
        var length = Encoding.UTF8.GetByteCount(key);
        var span = buffer.Reserve(5 + length);
        span[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(span[1..], length);
        Encoding.UTF8.GetBytes(key, span[5..]);
    }
}
