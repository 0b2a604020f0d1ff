namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Someone who waits for an external event.</summary>
internal abstract class EventWaiter
{
    public abstract Type PayloadType { get; }

    public abstract void Complete(string? json);
}
