using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting;
using Recruitment.EmbeddedRuntime.Hosting.Durable;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Hosting.Http;
using Recruitment.EmbeddedRuntime.Hosting.Queues;
using Recruitment.EmbeddedRuntime.Hosting.Timers;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Worker.Builder;

/// <summary>Collects configuration, services and middleware of the app, as in Microsoft.Azure.Functions.Worker 2.52.0.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    /// <summary>The limit of the Functions host.</summary>
    private const long LargestBody = 100 * 1024 * 1024;

    private readonly WebApplicationBuilder _web;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];
    private bool _isBuilt;

    internal FunctionsApplicationBuilder(string[] args, Assembly functions)
    {
        Embedded = new EmbeddedHostOptions { Functions = functions };
        var directory = Path.GetDirectoryName(functions.Location) is { Length: > 0 } location ? location : AppContext.BaseDirectory;
        _web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = functions.GetName().Name,
            EnvironmentName = AppConfiguration.EnvironmentName(args),
            ContentRootPath = directory,
        });
        AppConfiguration.Add(_web.Configuration, directory, _web.Environment.EnvironmentName, args);
        _web.Logging.AddConfiguration(_web.Configuration.GetSection("Logging"))
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System.Net.Http.HttpClient", LogLevel.Warning)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
        _web.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
        _web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        _web.Services.AddRouting();
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>Later wins: appsettings.json, appsettings.{Environment}.json, <c>Values</c> of local.settings.json, environment variables, arguments.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    internal EmbeddedHostOptions Embedded { get; }

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ObjectDisposedException.ThrowIf(_isBuilt, this);
        _middleware.Add(middleware);
        return this;
    }

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <exception cref="InvalidOperationException">A function cannot be run, or Build was called before.</exception>
    public IHost Build()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("Build can be called once.");
        }

        _isBuilt = true;
        var settings = new HostSettings(Configuration, Embedded.HostJson ?? ReadHostJson());
        var functions = FunctionIndex.Discover(
            Embedded,
            function => HttpRoute.Check(function, settings),
            function => TimerTriggers.Schedule(function, settings),
            function => QueueTriggers.Check(function, settings));
        EmbeddedServices.Add(Services, settings, new FunctionCatalog(functions), _middleware);
        var app = _web.Build();
        app.Urls.Add(settings.Url);
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
        app.UseRouting();
        app.Services.GetRequiredService<HttpTriggers>().Map(app);
        app.Services.GetRequiredService<ManagementApi>().Map(app);
        return app;
    }

    private string? ReadHostJson()
    {
        var path = Path.Combine(Environment.ContentRootPath, "host.json");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
