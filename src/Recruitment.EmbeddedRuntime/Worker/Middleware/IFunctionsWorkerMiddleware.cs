namespace Recruitment.EmbeddedRuntime.Worker.Middleware;

/// <summary>
/// Runs around every invocation of every trigger, as in Microsoft.Azure.Functions.Worker.Core 2.52.0. An instance is a singleton; scoped services come
/// from <see cref="FunctionContext.InstanceServices"/>. Around an orchestrator it must not go asynchronous before calling <c>next</c>.
/// </summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
