namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Direction of a binding, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public enum BindingDirection
{
    In = 0,
    Out = 1,
}
