namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Marks a method as a function, as in Microsoft.Azure.Functions.Worker.Extensions.Abstractions 1.3.0.</summary>
/// <param name="name">Name of the function, unique in the app without regard to case.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
