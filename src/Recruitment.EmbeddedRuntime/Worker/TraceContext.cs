namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>W3C trace context of an invocation, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}
