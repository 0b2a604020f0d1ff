using Recruitment.EmbeddedRuntime.Worker;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Tests.Http;

/// <summary>Tells the caller who has seen the call.</summary>
public sealed class SeenMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        context.Items["seen"] = "outer";
        await next(context);
        context.GetHttpContext()!.Response.Headers["x-seen"] = (string)context.Items["seen"];
    }
}
