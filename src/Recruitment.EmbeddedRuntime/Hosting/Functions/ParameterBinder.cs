namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Gives one parameter its value.</summary>
internal delegate object? ParameterBinder(Invocation invocation);
