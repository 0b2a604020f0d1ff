using System.Reflection;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Maps an entity type to stored rows and back; a type's properties are looked up once.</summary>
internal static class EntityShape<T>
    where T : ITableEntity
{
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0 && !TableRow.IsSystemProperty(property.Name)),
    ];

    /// <summary>Properties that are null are left out, as they are over the wire.</summary>
    internal static TableRow ToRow(T entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        if (entity is IDictionary<string, object> dynamic)
        {
            foreach (var (name, value) in dynamic.Where(pair => pair.Value is not null && !TableRow.IsSystemProperty(pair.Key)))
            {
                values[name] = PropertyValue.ToStored(name, value);
            }
        }
        else
        {
            foreach (var property in Properties)
            {
                if (property.GetValue(entity) is { } value)
                {
                    values[property.Name] = PropertyValue.ToStored(property.Name, value);
                }
            }
        }

        return new TableRow(entity.PartitionKey, entity.RowKey, default, values);
    }

    internal static T FromRow(TableRow row, IEnumerable<string>? select)
    {
        var chosen = select?.ToHashSet(StringComparer.Ordinal);
        var entity = Activator.CreateInstance<T>();
        if (entity is IDictionary<string, object> dynamic)
        {
            foreach (var (name, value) in row.Properties.Where(pair => chosen?.Contains(pair.Key) ?? true))
            {
                dynamic[name] = PropertyValue.Copy(value);
            }
        }
        else
        {
            foreach (var property in Properties)
            {
                if ((chosen?.Contains(property.Name) ?? true) && row.Properties.TryGetValue(property.Name, out var value))
                {
                    property.SetValue(entity, PropertyValue.ToType(value, property.PropertyType));
                }
            }
        }

        entity.PartitionKey = row.PartitionKey;
        entity.RowKey = row.RowKey;
        entity.Timestamp = row.Timestamp;
        entity.ETag = row.ETag;
        return entity;
    }
}
