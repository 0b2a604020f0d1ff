using System.Collections.Immutable;

namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>A function and its bindings, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class FunctionDefinition
{
    public abstract string PathToAssembly { get; }

    public abstract string EntryPoint { get; }

    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>Bindings by parameter name, the trigger among them.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}
