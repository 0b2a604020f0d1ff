using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker.Builder;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

/// <summary>A host on a free port with a data directory of its own, which can be stopped and started again on the same data.</summary>
internal sealed class EmbeddedTestHost : IAsyncDisposable
{
    internal const string HostJson = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" }, "serviceBus": { "maxConcurrentSessions": 64 } } }""";

    private readonly bool _ownsDirectory;
    private readonly IHost _host;

    private EmbeddedTestHost(IHost host, string directory, bool ownsDirectory)
    {
        _host = host;
        Directory = directory;
        _ownsDirectory = ownsDirectory;
    }

    internal string Directory { get; }

    internal IServiceProvider Services => _host.Services;

    internal HttpClient Http { get; private set; } = new();

    internal ServiceBusClient Queues => Services.GetRequiredService<ServiceBusClient>();

    internal static async Task<EmbeddedTestHost> StartAsync(
        IReadOnlyCollection<Type> functions,
        Action<FunctionsApplicationBuilder>? configure = null,
        TimeProvider? time = null,
        string? directory = null,
        string hostJson = HostJson,
        params string[] args)
    {
        var data = directory ?? System.IO.Directory.CreateTempSubdirectory("embedded-").FullName;
        var host = Build(functions, configure, time, data, hostJson, args);
        var test = new EmbeddedTestHost(host, data, ownsDirectory: directory is null);
        await host.StartAsync();
        test.Http.BaseAddress = host.GetEmbeddedUrl();
        return test;
    }

    internal static IHost Build(
        IReadOnlyCollection<Type> functions,
        Action<FunctionsApplicationBuilder>? configure = null,
        TimeProvider? time = null,
        string? directory = null,
        string hostJson = HostJson,
        params string[] args)
    {
        var data = directory ?? Path.Combine(Path.GetTempPath(), "embedded-unused");
        var builder = FunctionsApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Data:Directory", data, .. args]);
        builder.ConfigureFunctionsWebApplication().ConfigureEmbedded(options =>
        {
            options.FunctionTypes = functions;
            options.HostJson = hostJson;
        });
        builder.Logging.ClearProviders();
        if (time is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        }

        configure?.Invoke(builder);
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
