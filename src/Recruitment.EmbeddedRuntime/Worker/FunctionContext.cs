namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>One invocation of a function, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract IServiceProvider InstanceServices { get; set; }
}
