using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy;

/// <summary>Addresses of our own that candidates open on their phones.</summary>
public sealed class PublicAddress(IOptions<RequestsOptions> options, IServer server)
{
    /// <param name="path">Without a leading slash.</param>
    /// <exception cref="InvalidOperationException">No address is set, and the app does not listen yet.</exception>
    public Uri Of(string path) => new(options.Value.PublicUrl ?? Own(), path);

    private Uri Own()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("Privacy:PublicUrl is not set, and the app does not listen yet.");
        return new Uri(bound.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/') + "/");
    }
}
