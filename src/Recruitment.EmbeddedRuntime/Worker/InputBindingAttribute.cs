namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>A parameter filled by the host, as in Microsoft.Azure.Functions.Worker.Extensions.Abstractions 1.3.0.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class InputBindingAttribute : BindingAttribute;
