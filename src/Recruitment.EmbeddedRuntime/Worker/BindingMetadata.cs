namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>A binding of a function, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    /// <summary><c>httpTrigger</c>, <c>timerTrigger</c>, <c>serviceBusTrigger</c>, <c>orchestrationTrigger</c>, <c>activityTrigger</c> or <c>durableClient</c>.</summary>
    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
