using System.Globalization;
using System.Text;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A row as key and bytes in the journal, and what names and keys may look like.</summary>
internal static class RowFormat
{
    internal const string TablePrefix = "table/name/";
    internal const string RowPrefix = "table/row/";

    private const byte Version = 1;
    private const int LongestKey = 512;
    private const int LargestRow = 1024 * 1024;

    // Neither key can hold a slash.
    internal static string RowKey(string table, string partitionKey, string rowKey) => $"{RowPrefix}{table.ToLowerInvariant()}/{partitionKey}/{rowKey}";

    internal static string TableKey(string table) => TablePrefix + table.ToLowerInvariant();

    internal static string TableOf(string key) => key[RowPrefix.Length..key.IndexOf('/', RowPrefix.Length)];

    internal static void CheckTableName(string table)
    {
        if (table is not { Length: >= 3 and <= 63 } || !char.IsAsciiLetter(table[0]) || !table.All(char.IsAsciiLetterOrDigit))
        {
            throw TableFailure.InvalidInput("A table name has 3 to 63 letters and digits and begins with a letter.");
        }
    }

    internal static void CheckKeys(TableRow row)
    {
        foreach (var key in new[] { row.PartitionKey, row.RowKey })
        {
            if (key is null || key.Length > LongestKey || key.Any(character => character is '/' or '\\' or '#' or '?' || char.IsControl(character)))
            {
                throw TableFailure.InvalidInput("PartitionKey and RowKey are needed, have at most 512 characters, and none of / \\ # ? or control characters.");
            }
        }
    }

    internal static byte[] Write(TableRow row)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(row.PartitionKey);
        writer.Write(row.RowKey);
        writer.Write(row.Timestamp.UtcTicks);
        writer.Write(row.Properties.Count);
        foreach (var (name, value) in row.Properties)
        {
            writer.Write(name);
            WriteValue(writer, value);
        }

        writer.Flush();
        return buffer.Length <= LargestRow ? buffer.ToArray() : throw new Azure.RequestFailedException(400, "The entity is larger than 1 MiB.", "EntityTooLarge", null);
    }

    internal static TableRow Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (reader.ReadByte() != Version)
        {
            throw new InvalidDataException("The journal holds a table row of a newer format.");
        }

        var partitionKey = reader.ReadString();
        var rowKey = reader.ReadString();
        var timestamp = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var count = reader.ReadInt32();
        var properties = new Dictionary<string, object>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            properties[reader.ReadString()] = ReadValue(reader);
        }

        return new TableRow(partitionKey, rowKey, timestamp, properties);
    }

    private static void WriteValue(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case byte[] bytes:
                writer.Write('x');
                writer.Write(bytes.Length);
                writer.Write(bytes);
                break;
            case DateTimeOffset time:
                writer.Write('t');
                writer.Write(time.UtcTicks);
                break;
            case Guid id:
                writer.Write('g');
                writer.Write(id.ToByteArray());
                break;
            case double number:
                writer.Write('d');
                writer.Write(number);
                break;
            case bool flag:
                writer.Write('b');
                writer.Write(flag);
                break;
            case int number:
                writer.Write('i');
                writer.Write(number);
                break;
            case long number:
                writer.Write('l');
                writer.Write(number);
                break;
            default:
                writer.Write('s');
                writer.Write(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }
    }

    private static object ReadValue(BinaryReader reader)
    {
        var kind = reader.ReadChar();
        return kind switch
        {
            'x' => reader.ReadBytes(reader.ReadInt32()),
            't' => new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            'g' => new Guid(reader.ReadBytes(16)),
            'd' => reader.ReadDouble(),
            'b' => reader.ReadBoolean(),
            'i' => reader.ReadInt32(),
            'l' => reader.ReadInt64(),
            's' => reader.ReadString(),
            _ => throw new InvalidDataException($"Unknown property type '{kind}' in the journal."),
        };
    }
}
