using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>Local keys beside the data, shown once, on the terminal and not in the log, which may be kept and shipped.</summary>
internal sealed class LocalAccess(string directory) : IPostConfigureOptions<AccessOptions>
{
    public void PostConfigure(string? name, AccessOptions options)
    {
        options.KeyDirectory = directory;
        options.SeesConnections = true;
    }

    /// <summary>Shows the keys that this start made.</summary>
    public sealed class Notice(ICredentials credentials, IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStarted.Register(Tell);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private void Tell()
        {
            if (credentials is not LocalKeys { Fresh: { Count: > 0 } fresh })
            {
                return;
            }

            Console.Out.WriteLine("New keys for /console and the administrative routes, shown this once (replace a lost one with --Access:NewKey and its role):");
            foreach (var (role, key) in fresh)
            {
                Console.Out.WriteLine($"  {role,-22} {key}");
            }
        }
    }
}
