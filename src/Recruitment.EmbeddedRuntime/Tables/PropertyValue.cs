using System.Globalization;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>The value types of a table: string, bool, int, long, double, Guid, DateTimeOffset (UTC), byte[].</summary>
internal static class PropertyValue
{
    private const int LargestBytes = 64 * 1024;

    internal static object ToStored(string name, object value)
    {
        object stored = value switch
        {
            string or bool or int or long or double or Guid => value,
            DateTimeOffset time => time.ToUniversalTime(),
            DateTime time => new DateTimeOffset(time.ToUniversalTime()),
            byte[] bytes => bytes.Clone(),
            BinaryData data => data.ToArray(),
            Enum member => member.ToString(),
            float number => (double)number,
            _ => throw new NotSupportedException($"Property '{name}' has type {value.GetType().Name}, which a table cannot hold."),
        };
        if (stored is string { Length: > LargestBytes / 2 } or byte[] { Length: > LargestBytes })
        {
            throw TableFailure.PropertyTooLarge();
        }

        return stored;
    }

    internal static object Copy(object stored) => stored is byte[] bytes ? bytes.Clone() : stored;

    internal static object ToType(object stored, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return target switch
        {
            _ when target.IsInstanceOfType(stored) => Copy(stored),
            { IsEnum: true } => Enum.Parse(target, (string)stored),
            _ when target == typeof(DateTime) && stored is DateTimeOffset time => time.UtcDateTime,
            _ when target == typeof(BinaryData) && stored is byte[] bytes => BinaryData.FromBytes((byte[])bytes.Clone()),
            _ => Convert.ChangeType(stored, target, CultureInfo.InvariantCulture),
        };
    }
}
