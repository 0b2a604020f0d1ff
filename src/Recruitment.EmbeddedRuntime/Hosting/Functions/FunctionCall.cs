namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Calls a function's method without reflection.</summary>
internal delegate Task<object?> FunctionCall(object? instance, object?[] arguments);
