using System.Buffers.Binary;
using System.Text;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Reads what <see cref="FieldWriter"/> wrote.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public long Int64()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(_rest);
        _rest = _rest[sizeof(long)..];
        return value;
    }

    public int Count()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    public string? Text()
    {
        var length = Count() - 1;
        if (length < 0)
        {
            return null;
        }

        var value = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return value;
    }

    public TaskFailureDetails? Failure()
    {
        if (Byte() == 0)
        {
            return null;
        }

        var type = Text()!;
        var message = Text()!;
        var stack = Text();
        return new TaskFailureDetails(type, message, stack, Failure(), null);
    }
}
