using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Http;

/// <summary>Serves the HTTP functions on ASP.NET Core's endpoint routing.</summary>
internal sealed partial class HttpTriggers(
    FunctionCatalog catalog, FunctionRunner runner, Lazy<FunctionKeys> keys, HostSettings settings, ParameterPolicyFactory constraints, ILogger<HttpTriggers> logger)
{
    private const string DiskFailed = "The disk takes no more writes. What was sent was not kept; send it again when there is room and the process has been restarted.";

    internal void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var function in catalog.WithTrigger<HttpTriggerAttribute>())
        {
            var trigger = (HttpTriggerAttribute)function.Trigger;
            var level = trigger.EffectiveLevel;
            var pattern = HttpRoute.Parse(settings.RoutePrefix, trigger.Route ?? function.Name);
            HttpRoute.CheckConstraints(pattern, constraints);
            Task HandleAsync(HttpContext context) => ServeAsync(context, function, level);
            var endpoint = trigger.Methods is { Length: > 0 } methods
                ? endpoints.MapMethods(pattern.RawText!, methods, HandleAsync)
                : endpoints.Map(pattern, HandleAsync);
            endpoint.WithDisplayName(function.Name);
        }
    }

    private async Task ServeAsync(HttpContext context, FunctionDescriptor function, AuthorizationLevel level)
    {
        if (!keys.Value.Allows(context.Request, level))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var run = RunAsync(context, function);
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (run.IsCompletedSuccessfully || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var error = run.Exception?.InnerException;
        if (error is not BadHttpRequestException)
        {
            Log.Failed(logger, function.Name, error);
        }

        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        context.Response.Clear();
        if (error is JournalFailedException or { InnerException: JournalFailedException })
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: DiskFailed).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
    }

    private async Task RunAsync(HttpContext context, FunctionDescriptor function)
    {
        var value = await runner.RunAsync(function, context, context.RequestAborted);
        switch (value)
        {
            case null:
                break;
            case IResult result:
                await result.ExecuteAsync(context);
                break;
            case string text:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(text, context.RequestAborted);
                break;
            default:
                await context.Response.WriteAsJsonAsync(value, value.GetType(), context.RequestAborted);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed")]
        internal static partial void Failed(ILogger logger, string function, Exception? exception);
    }
}
