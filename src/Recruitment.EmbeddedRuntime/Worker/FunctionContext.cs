namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>One invocation of a function, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    public abstract BindingContext BindingContext { get; }

    /// <summary>Services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IDictionary<object, object> Items { get; set; }

    public virtual CancellationToken CancellationToken { get; }
}
