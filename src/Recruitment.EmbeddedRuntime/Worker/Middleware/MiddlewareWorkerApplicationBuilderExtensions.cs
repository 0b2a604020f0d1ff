using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Recruitment.EmbeddedRuntime.Worker.Middleware;

/// <summary>As in Microsoft.Azure.Functions.Worker.Core 2.52.0, where it is in Microsoft.Extensions.Hosting.</summary>
public static class MiddlewareWorkerApplicationBuilderExtensions
{
    public static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(this IFunctionsWorkerApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.Services.TryAddSingleton<T>();
        return builder.Use(next => context => context.InstanceServices.GetRequiredService<T>().Invoke(context, next));
    }

    public static IFunctionsWorkerApplicationBuilder UseMiddleware(
        this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, Func<Task>, Task> middleware) =>
        builder.Use(next => context => middleware(context, () => next(context)));

    public static IFunctionsWorkerApplicationBuilder UseWhen<T>(this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, bool> predicate)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.Services.TryAddSingleton<T>();
        return builder.Use(next => context =>
            predicate(context) ? context.InstanceServices.GetRequiredService<T>().Invoke(context, next) : next(context));
    }

    public static IFunctionsWorkerApplicationBuilder UseWhen(
        this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, bool> predicate, Func<FunctionContext, Func<Task>, Task> middleware) =>
        builder.Use(next => context => predicate(context) ? middleware(context, () => next(context)) : next(context));
}
