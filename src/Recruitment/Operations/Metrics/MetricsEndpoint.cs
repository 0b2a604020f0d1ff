using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Access;
using Recruitment.Platform.Metrics;

namespace Recruitment.Operations.Metrics;

/// <summary><c>GET /metrics</c>: what this instance measured. Open on this machine; elsewhere for operators and for the monitoring system's token.</summary>
public sealed class MetricsEndpoint(AccessControl access, MetricsCollector collector, BacklogGauges backlog, IOptions<MetricsOptions> options)
{
    private const string Scheme = "Bearer ";

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!access.IsFromThisMachine(request) && !HasToken(request) && await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        await backlog.RefreshAsync(cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(collector.Render(), PrometheusText.ContentType);
    }

    private bool HasToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return options.Value.Token is { } token
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[Scheme.Length..]), Encoding.UTF8.GetBytes(token));
    }
}
