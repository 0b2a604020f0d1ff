namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>The parameter that starts a function, as in Microsoft.Azure.Functions.Worker.Extensions.Abstractions 1.3.0.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute;
