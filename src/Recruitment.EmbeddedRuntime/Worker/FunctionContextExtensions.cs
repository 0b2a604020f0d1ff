using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.Hosting;

namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>As in Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore 2.1.0.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request behind an HTTP function; null for other triggers.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) => (context as Invocation)?.HttpContext;
}
