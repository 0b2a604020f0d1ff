namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Marks the input of an activity, as in Microsoft.Azure.Functions.Worker.Extensions.DurableTask 1.16.5.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ActivityTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Name of the activity; null means the function's name.</summary>
    public string? Activity { get; set; }
}
