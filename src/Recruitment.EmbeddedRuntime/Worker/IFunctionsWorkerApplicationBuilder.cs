using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Where services and middleware are added, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    IServiceCollection Services { get; }

    /// <summary>Adds middleware; the first added is the outermost.</summary>
    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
