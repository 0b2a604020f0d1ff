namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Marks the context of an orchestrator, as in Microsoft.Azure.Functions.Worker.Extensions.DurableTask 1.16.5.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OrchestrationTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Name of the orchestrator; null means the function's name.</summary>
    public string? Orchestration { get; set; }
}
