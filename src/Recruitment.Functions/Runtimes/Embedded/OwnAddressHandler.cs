using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>Sends requests for <see cref="Placeholder"/> to this app's own address, which is known only after it listens.</summary>
internal sealed class OwnAddressHandler(IServer server)
{
    public static readonly Uri Placeholder = new("http://own-address.invalid/");

    /// <summary>A handler for one client; handlers cannot be shared between pipelines.</summary>
    public DelegatingHandler Fresh() => new Handler(this);

    private Uri Rewrite(Uri address)
    {
        if (address.Host != Placeholder.Host)
        {
            return address;
        }

        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The app does not listen yet.");
        var own = new Uri(bound.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal));
        var host = own.Host is "0.0.0.0" or "[::]" ? "localhost" : own.Host;
        return new UriBuilder(address) { Scheme = own.Scheme, Host = host, Port = own.Port }.Uri;
    }

    private sealed class Handler(OwnAddressHandler own) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = own.Rewrite(request.RequestUri!);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
