using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting;

internal abstract class Invocation : FunctionContext
{
    internal HttpContext? HttpContext { get; init; }

    internal InvocationResult Result => throw new NotSupportedException();
}
