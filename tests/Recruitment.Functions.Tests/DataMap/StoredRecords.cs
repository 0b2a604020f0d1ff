using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Conversations;
using Recruitment.EmbeddedRuntime.Worker;
using Recruitment.Platform.Json;

namespace Recruitment.Functions.Tests.DataMap;

/// <summary>Every record that the app stores, found in what was compiled: a new one cannot be forgotten here.</summary>
internal static class StoredRecords
{
    private const string DocumentsExtensions = "Recruitment.Platform.Documents.DocumentsExtensions";

    private static readonly JsonSerializerOptions Json = new(PlatformJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>What rooms read from and write to documents, which all of them do through the same generic methods.</summary>
    public static IReadOnlyList<Type> Documents { get; } = Arguments(typeof(InboundEvent).Module, DocumentsExtensions);

    /// <summary>Bodies of queued messages: what the door itself reads and writes as JSON.</summary>
    public static IReadOnlyList<Type> Messages { get; } = Arguments(typeof(RecruitmentApp).Module, typeof(JsonSerializer).FullName!);

    /// <summary>Inputs and outcomes of orchestrations and activities, which stay in the durable history.</summary>
    public static IReadOnlyList<Type> Durable { get; } = FindDurable();

    /// <summary>The fields of a record and of the records in it, as they are named in JSON.</summary>
    public static IEnumerable<(string Record, string Field)> Fields(IEnumerable<Type> roots)
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>(roots);
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type) || Json.GetTypeInfo(type) is not { } info)
            {
                continue;
            }

            foreach (var inner in Inner(info))
            {
                waiting.Enqueue(inner);
            }

            foreach (var property in info.Kind == JsonTypeInfoKind.Object && IsOurs(type) ? info.Properties.Where(IsWritten) : [])
            {
                yield return (Name(type), property.Name);
                waiting.Enqueue(property.PropertyType);
            }
        }
    }

    private static IEnumerable<Type> Inner(JsonTypeInfo info)
    {
        var derived = info.PolymorphismOptions?.DerivedTypes.Select(type => type.DerivedType) ?? [];
        return new[] { info.ElementType, Nullable.GetUnderlyingType(info.Type) }.OfType<Type>().Concat(derived);
    }

    /// <summary>A property that JSON ignores is there, but can be neither read nor set.</summary>
    private static bool IsWritten(JsonPropertyInfo property) => property.Get is not null || property.Set is not null;

    private static bool IsOurs(Type type) => type.FullName!.StartsWith("Recruitment.", StringComparison.Ordinal);

    private static string Name(Type type) => type.DeclaringType is { } outer ? $"{Name(outer)}.{type.Name}" : type.Name;

    /// <summary>Type arguments with which a module calls the generic methods of a type.</summary>
    private static List<Type> Arguments(Module module, string owner)
    {
        using var file = new PEReader(File.OpenRead(module.Assembly.Location));
        var metadata = file.GetMetadataReader();

        // A call from another generic method names no type of its own; whoever calls that one does.
        Type[] unknown = [.. Enumerable.Repeat(typeof(object), 4)];
        return [.. Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec))
            .Select(MetadataTokens.MethodSpecificationHandle)
            .Where(call => Owner(metadata, metadata.GetMethodSpecification(call).Method) == owner)
            .Select(call => module.ResolveMethod(MetadataTokens.GetToken(call), unknown, unknown)!.GetGenericArguments()[0])
            .Where(IsOurs)
            .Distinct()
            .OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    private static string? Owner(MetadataReader metadata, EntityHandle method)
    {
        if (method.Kind == HandleKind.MethodDefinition)
        {
            var type = metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)method).GetDeclaringType());
            return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        }

        if (method.Kind != HandleKind.MemberReference || metadata.GetMemberReference((MemberReferenceHandle)method).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return null;
        }

        var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return $"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}";
    }

    private static List<Type> FindDurable() =>
        [.. typeof(RecruitmentApp).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null && method.GetParameters().Any(IsDurable))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(Result(method.ReturnType)))
            .Where(type => type.Namespace?.StartsWith("Recruitment.", StringComparison.Ordinal) == true && type.Assembly != typeof(FunctionAttribute).Assembly)
            .Distinct()
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static bool IsDurable(ParameterInfo parameter) =>
        parameter.GetCustomAttributes().Any(attribute => attribute is ActivityTriggerAttribute or OrchestrationTriggerAttribute);

    private static Type Result(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;
}
