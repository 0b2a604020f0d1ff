namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>What the trigger told about itself, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
