using System.Buffers.Binary;
using System.Text;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Writes the fields of a record, compactly and in a fixed order.</summary>
internal readonly struct FieldWriter(GrowingBuffer buffer)
{
    public void Byte(byte value) => buffer.Reserve(1)[0] = value;

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(buffer.Reserve(sizeof(long)), value);

    /// <summary>Seven bits per byte, lowest first.</summary>
    public void Count(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    /// <summary>Length plus one, so that zero can mean null.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Count(0);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Count(length + 1);
        Encoding.UTF8.GetBytes(value, buffer.Reserve(length));
    }

    public void Failure(TaskFailureDetails? failure)
    {
        for (; failure is not null; failure = failure.InnerFailure)
        {
            Byte(1);
            Text(failure.ErrorType);
            Text(failure.ErrorMessage);
            Text(failure.StackTrace);
        }

        Byte(0);
    }
}
