using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Turns history and instance records into the journal's bytes and back.</summary>
internal static class HistoryCodec
{
    private const byte RecordVersion = 1;

    [Flags]
    private enum Fields : byte
    {
        None = 0,
        Id = 1,
        Time = 2,
        Name = 4,
        Json = 8,
        Target = 16,
        Failure = 32,
    }

    public static byte[] Encode(IReadOnlyList<HistoryEvent> first, IReadOnlyList<HistoryEvent> second)
    {
        using var buffer = new GrowingBuffer();
        var writer = new FieldWriter(buffer);
        for (var i = 0; i < first.Count; i++)
        {
            Write(writer, first[i]);
        }

        for (var i = 0; i < second.Count; i++)
        {
            Write(writer, second[i]);
        }

        return buffer.Written.ToArray();
    }

    /// <summary>A message for an inbox: the generation that it is meant for, and the event.</summary>
    public static byte[] EncodeMessage(HistoryEvent e, int? generation)
    {
        using var buffer = new GrowingBuffer();
        var writer = new FieldWriter(buffer);
        writer.Count(generation + 1 ?? 0);
        Write(writer, e);
        return buffer.Written.ToArray();
    }

    public static InboxMessage DecodeMessage(string key, ReadOnlySpan<byte> bytes)
    {
        var reader = new FieldReader(bytes);
        var generation = reader.Count() - 1;
        return new InboxMessage(Read(ref reader), key, generation < 0 ? null : generation);
    }

    public static void DecodeInto(List<HistoryEvent> events, ReadOnlySpan<byte> bytes)
    {
        var reader = new FieldReader(bytes);
        while (!reader.IsAtEnd)
        {
            events.Add(Read(ref reader));
        }
    }

    public static byte[] Encode(InstanceRecord record)
    {
        using var buffer = new GrowingBuffer();
        var writer = new FieldWriter(buffer);
        writer.Byte(RecordVersion);
        writer.Byte((byte)record.Status);
        writer.Text(record.Name);
        writer.Int64(record.CreatedAt);
        writer.Int64(record.UpdatedAt);
        writer.Text(record.Input);
        writer.Text(record.Output);
        writer.Text(record.CustomStatus);
        writer.Failure(record.Failure);
        writer.Text(record.ParentId);
        writer.Text(record.ParentName);
        writer.Count(record.ParentGeneration);
        writer.Count(record.ParentCall);
        writer.Count(record.Generation);
        return buffer.Written.ToArray();
    }

    public static InstanceRecord DecodeRecord(ReadOnlySpan<byte> bytes)
    {
        var reader = new FieldReader(bytes);
        if (reader.Byte() is var version && version != RecordVersion)
        {
            throw new JournalCorruptException($"An instance record has version {version}; this build reads version {RecordVersion}.");
        }

        var status = (OrchestrationRuntimeStatus)reader.Byte();
        return new InstanceRecord(reader.Text()!)
        {
            Status = status,
            CreatedAt = reader.Int64(),
            UpdatedAt = reader.Int64(),
            Input = reader.Text(),
            Output = reader.Text(),
            CustomStatus = reader.Text(),
            Failure = reader.Failure(),
            ParentId = reader.Text(),
            ParentName = reader.Text(),
            ParentGeneration = reader.Count(),
            ParentCall = reader.Count(),
            Generation = reader.Count(),
        };
    }

    private static HistoryEvent Read(ref FieldReader reader)
    {
        var kind = (HistoryKind)reader.Byte();
        var fields = (Fields)reader.Byte();
        return new HistoryEvent(kind)
        {
            Id = fields.HasFlag(Fields.Id) ? reader.Count() : 0,
            Time = fields.HasFlag(Fields.Time) ? reader.Int64() : 0,
            Name = fields.HasFlag(Fields.Name) ? reader.Text() : null,
            Json = fields.HasFlag(Fields.Json) ? reader.Text() : null,
            Target = fields.HasFlag(Fields.Target) ? reader.Text() : null,
            Failure = fields.HasFlag(Fields.Failure) ? reader.Failure() : null,
        };
    }

    private static void Write(FieldWriter writer, HistoryEvent e)
    {
        var fields = (e.Id != 0 ? Fields.Id : Fields.None)
            | (e.Time != 0 ? Fields.Time : Fields.None)
            | (e.Name is not null ? Fields.Name : Fields.None)
            | (e.Json is not null ? Fields.Json : Fields.None)
            | (e.Target is not null ? Fields.Target : Fields.None)
            | (e.Failure is not null ? Fields.Failure : Fields.None);
        writer.Byte((byte)e.Kind);
        writer.Byte((byte)fields);
        if (e.Id != 0)
        {
            writer.Count(e.Id);
        }

        if (e.Time != 0)
        {
            writer.Int64(e.Time);
        }

        WriteText(writer, e.Name);
        WriteText(writer, e.Json);
        WriteText(writer, e.Target);
        if (e.Failure is not null)
        {
            writer.Failure(e.Failure);
        }
    }

    private static void WriteText(FieldWriter writer, string? value)
    {
        if (value is not null)
        {
            writer.Text(value);
        }
    }
}
