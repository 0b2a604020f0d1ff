namespace Recruitment.EmbeddedRuntime.Worker.Middleware;

/// <summary>The rest of the worker pipeline, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
