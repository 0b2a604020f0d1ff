using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Rows as the table service writes them: https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    internal static byte[] Write(TableRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(TableRow.PartitionKeyName, row.PartitionKey);
            writer.WriteString(TableRow.RowKeyName, row.RowKey);
            foreach (var (name, value) in row.Properties)
            {
                Write(writer, name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static TableRow Read(JsonElement item)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            if (!property.Name.Contains('@', StringComparison.Ordinal)
                && !property.Name.StartsWith("odata.", StringComparison.Ordinal)
                && !TableRow.IsSystemProperty(property.Name)
                && property.Value.ValueKind != JsonValueKind.Null)
            {
                values[property.Name] = Value(property.Value, Type(item, property.Name));
            }
        }

        return new TableRow(Text(item, TableRow.PartitionKeyName), Text(item, TableRow.RowKeyName), Timestamp(item), values)
        {
            Given = item.TryGetProperty(TableRow.ETagName, out var etag) ? new ETag(etag.GetString()!) : null,
        };
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                Typed(writer, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteString(name + TypeSuffix, "Edm.Double");
                writer.WriteNumber(name, number);
                break;
            case double number:
                Typed(writer, name, "Edm.Double", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case Guid id:
                Typed(writer, name, "Edm.Guid", id.ToString());
                break;
            case DateTimeOffset time:
                Typed(writer, name, "Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                Typed(writer, name, "Edm.Binary", Convert.ToBase64String((byte[])value));
                break;
        }
    }

    private static void Typed(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString(name + TypeSuffix, type);
        writer.WriteString(name, value);
    }

    private static object Value(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => value.GetDouble(),
        ("Edm.Guid", _) => value.GetGuid(),
        ("Edm.DateTime", _) => Time(value.GetString()!),
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (_, JsonValueKind.Number) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        _ => value.GetString()!,
    };

    private static string? Type(JsonElement item, string name) => item.TryGetProperty(name + TypeSuffix, out var type) ? type.GetString() : null;

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : string.Empty;

    private static DateTimeOffset Timestamp(JsonElement item) =>
        item.TryGetProperty(TableRow.TimestampName, out var value) ? Time(value.GetString()!) : default;

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
