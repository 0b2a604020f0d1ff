using System.Collections.Concurrent;
using System.Reflection;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Maps an entity whose type is known only when it runs, as in a transaction.</summary>
internal static class EntityShape
{
    private static readonly ConcurrentDictionary<Type, Func<ITableEntity, TableRow>> Mappings = new();

    internal static TableRow ToRow(ITableEntity entity) => Mappings.GetOrAdd(entity.GetType(), Mapping)(entity);

    private static Func<ITableEntity, TableRow> Mapping(Type type) => typeof(EntityShape)
        .GetMethod(nameof(Map), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).CreateDelegate<Func<ITableEntity, TableRow>>();

    private static TableRow Map<T>(ITableEntity entity)
        where T : ITableEntity =>
        EntityShape<T>.ToRow((T)entity);
}
