using System.Globalization;
using System.Text;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A message as bytes in the journal.</summary>
internal static class MessageFormat
{
    private const byte Version = 1;

    internal static byte[] Write(StoredMessage message)
    {
        using var buffer = new MemoryStream(message.Body.Length + 256);
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(message.SequenceNumber);
        writer.Write(message.EnqueuedTime.UtcTicks);
        writer.Write(message.ScheduledEnqueueTime.UtcTicks);
        writer.Write(message.TimeToLive.Ticks);
        writer.Write(message.DeliveryCount);
        WriteText(writer, message.MessageId);
        WriteText(writer, message.SessionId);
        WriteText(writer, message.CorrelationId);
        WriteText(writer, message.Subject);
        WriteText(writer, message.ContentType);
        WriteText(writer, message.PartitionKey);
        WriteText(writer, message.ReplyTo);
        WriteText(writer, message.To);
        WriteText(writer, message.DeadLetterSource);
        writer.Write(message.Properties.Count);
        foreach (var (name, value) in message.Properties)
        {
            writer.Write(name);
            WriteValue(writer, value);
        }

        writer.Write(message.Body.Length);
        writer.Write(message.Body.Span);
        writer.Flush();
        return buffer.ToArray();
    }

    internal static StoredMessage Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (reader.ReadByte() != Version)
        {
            throw new InvalidDataException("The journal holds a queue message of a newer format.");
        }

        // Initialisers run in the order in which they are written, which is the order of the bytes.
        var message = new StoredMessage
        {
            SequenceNumber = reader.ReadInt64(),
            EnqueuedTime = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            ScheduledEnqueueTime = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            TimeToLive = TimeSpan.FromTicks(reader.ReadInt64()),
            DeliveryCount = reader.ReadInt32(),
            MessageId = ReadText(reader),
            SessionId = ReadText(reader),
            CorrelationId = ReadText(reader),
            Subject = ReadText(reader),
            ContentType = ReadText(reader),
            PartitionKey = ReadText(reader),
            ReplyTo = ReadText(reader),
            To = ReadText(reader),
            DeadLetterSource = ReadText(reader),
            Properties = ReadProperties(reader),
            Body = reader.ReadBytes(reader.ReadInt32()),
        };
        return message;
    }

    /// <summary>Copies properties and refuses types that a queue cannot carry.</summary>
    internal static Dictionary<string, object> Copy(IEnumerable<KeyValuePair<string, object>> properties)
    {
        var copy = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            copy[name] = value is string or bool or int or long or double or Guid or DateTime or DateTimeOffset or TimeSpan
                ? value
                : throw new ArgumentException($"Application property '{name}' has type {value?.GetType().Name ?? "null"}, which a queue cannot carry.");
        }

        return copy;
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static Dictionary<string, object> ReadProperties(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var properties = new Dictionary<string, object>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            properties[reader.ReadString()] = ReadValue(reader);
        }

        return properties;
    }

    private static void WriteValue(BinaryWriter writer, object value)
    {
        var (kind, text) = value switch
        {
            string item => ('s', item),
            bool item => ('b', item ? "1" : "0"),
            int item => ('i', item.ToString(CultureInfo.InvariantCulture)),
            long item => ('l', item.ToString(CultureInfo.InvariantCulture)),
            double item => ('d', item.ToString("R", CultureInfo.InvariantCulture)),
            Guid item => ('g', item.ToString()),
            DateTime item => ('t', item.ToString("O", CultureInfo.InvariantCulture)),
            DateTimeOffset item => ('o', item.ToString("O", CultureInfo.InvariantCulture)),
            TimeSpan item => ('p', item.ToString("c", CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"A queue cannot carry a property of type {value.GetType().Name}."),
        };
        writer.Write(kind);
        writer.Write(text);
    }

    private static object ReadValue(BinaryReader reader)
    {
        var kind = reader.ReadChar();
        var text = reader.ReadString();
        return kind switch
        {
            's' => text,
            'b' => text == "1",
            'i' => int.Parse(text, CultureInfo.InvariantCulture),
            'l' => long.Parse(text, CultureInfo.InvariantCulture),
            'd' => double.Parse(text, CultureInfo.InvariantCulture),
            'g' => Guid.Parse(text),
            't' => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            'o' => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            'p' => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
            _ => throw new InvalidDataException($"Unknown property type '{kind}' in the journal."),
        };
    }
}
