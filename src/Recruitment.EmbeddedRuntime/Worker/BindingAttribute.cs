namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Root of all binding attributes, as in Microsoft.Azure.Functions.Worker.Extensions.Abstractions 1.3.0.</summary>
public abstract class BindingAttribute : Attribute;
