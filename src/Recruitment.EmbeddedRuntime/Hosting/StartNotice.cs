using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Hosting.Http;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>Tells, once the host is up, where it listens; at the first start also which keys open its protected functions.</summary>
internal sealed partial class StartNotice(
    IHostApplicationLifetime lifetime, IServer server, FunctionCatalog catalog, FunctionKeys keys, ILogger<StartNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Tell);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Log.Listening(logger, string.Join(", ", addresses), catalog.Count);
        if (keys.AreNew)
        {
            // To the terminal and not to the log, which may be kept and shipped.
            Console.Out.WriteLine($"New keys, kept in {FunctionKeys.FileName} and shown this once: function {keys.FunctionKey}, admin {keys.AdminKey}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Listening on {Addresses} with {Functions} functions")]
        internal static partial void Listening(ILogger logger, string addresses, int functions);
    }
}
