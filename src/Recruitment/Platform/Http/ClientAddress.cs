using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Recruitment.Platform.Http;

/// <summary>Who connects, as far as that can be believed.</summary>
public sealed class ClientAddress(IOptions<HttpOptions> options)
{
    private const string Header = "X-Forwarded-For";

    /// <summary>An address for counting; <c>unknown</c> when there is none.</summary>
    public string Of(HttpRequest request) =>
        (options.Value.TrustForwardedFor ? Forwarded(request) : null) ?? request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>Only the last address was written by the proxy that we trust; those before it are the stranger's own words.</summary>
    private static string? Forwarded(HttpRequest request)
    {
        var last = request.Headers[Header].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var found) ? found.Address.ToString() : null;
    }
}
