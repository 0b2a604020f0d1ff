using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Worker.Builder;

/// <summary>Collects configuration, services and middleware of the app, as in Microsoft.Azure.Functions.Worker 2.52.0.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;


    internal FunctionsApplicationBuilder(string[] args, Assembly functions)
    {
        Embedded = new EmbeddedHostOptions { Functions = functions };
        _web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args, ApplicationName = functions.GetName().Name });
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>Later wins: appsettings.json, appsettings.{Environment}.json, <c>Values</c> of local.settings.json, environment variables, arguments.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    internal EmbeddedHostOptions Embedded { get; }

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware) => this;

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <exception cref="InvalidOperationException">A function cannot be run, or Build was called before.</exception>
    public IHost Build() => _web.Build();
}
