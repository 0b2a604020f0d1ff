using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.EmbeddedRuntime.Worker.Builder;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>What the app's embedded half and its tests need beyond the mirrored names.</summary>
public static class EmbeddedHostExtensions
{
    public static FunctionsApplicationBuilder ConfigureEmbedded(this FunctionsApplicationBuilder builder, Action<EmbeddedHostOptions> configure)
    {
        configure(builder.Embedded);
        return builder;
    }

    /// <summary>The address that a started host listens on, with the port that was really bound.</summary>
    public static Uri GetEmbeddedUrl(this IHost host)
    {
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        return new Uri(addresses?.FirstOrDefault() ?? throw new InvalidOperationException("The host is not listening yet."));
    }
}
