namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>A call that an orchestrator made and whose outcome it can await.</summary>
internal abstract class PendingCall
{
    /// <summary>False once the outcome is known.</summary>
    public abstract bool IsOpen { get; }

    public abstract void Complete(string? json);

    public abstract void Fail(TaskFailureDetails failure);
}
