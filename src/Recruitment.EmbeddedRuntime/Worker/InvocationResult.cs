namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>What a function returned, open to change by middleware, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class InvocationResult
{
    public abstract object? Value { get; set; }
}
