using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>As in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public static class FunctionContextLoggerExtensions
{
    public static ILogger<T> GetLogger<T>(this FunctionContext context) => context.InstanceServices.GetRequiredService<ILogger<T>>();

    public static ILogger GetLogger(this FunctionContext context, string categoryName) =>
        context.InstanceServices.GetRequiredService<ILoggerFactory>().CreateLogger(categoryName);
}
