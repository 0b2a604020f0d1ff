using System.Collections.Immutable;
using System.Reflection;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

internal sealed class BindingDescriptor(string name, string type) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => BindingDirection.In;

    internal static ImmutableDictionary<string, BindingMetadata> ReadFrom(MethodInfo method) => method.GetParameters()
        .Select(parameter => (parameter.Name, Binding: parameter.GetCustomAttribute<BindingAttribute>()))
        .Where(item => item.Binding is not null)
        .ToImmutableDictionary(item => item.Name!, item => (BindingMetadata)new BindingDescriptor(item.Name!, TypeOf(item.Binding!)));

    /// <summary><c>HttpTriggerAttribute</c> is <c>httpTrigger</c>, and so on, as in function.json.</summary>
    internal static string TypeOf(BindingAttribute binding)
    {
        var name = binding.GetType().Name[..^nameof(Attribute).Length];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
