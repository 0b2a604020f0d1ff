using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Platform.Health;

/// <summary>Whether the app lives, can take webhooks, and reaches what it depends on. Never shows settings or secrets.</summary>
public sealed class HealthEndpoint(HealthCheckService checks, AccessControl access)
{
    /// <summary>Tag of checks without which a webhook cannot be taken.</summary>
    public const string Ready = "ready";

    /// <summary>The process answers; nothing else is asked.</summary>
    public static IResult Live() => TypedResults.Json(new HealthView("Healthy", null), PlatformJson.Options);

    /// <summary>Webhooks can be made durable. Chatwoot or a model being down does not change that.</summary>
    public async Task<IResult> ReadyAsync(CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(Ready), cancellationToken);
        return Answer(report, null);
    }

    /// <summary>Every dependency with its status and latency; for operators, and for whoever sits at this machine.</summary>
    public async Task<IResult> DetailedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!access.IsFromThisMachine(request) && await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Access.Refused refused)
        {
            return refused.Answer;
        }

        var report = await checks.CheckHealthAsync(cancellationToken);
        return Answer(report, [.. report.Entries.Select(entry => new DependencyView(
            entry.Key, entry.Value.Status.ToString(), Math.Round(entry.Value.Duration.TotalMilliseconds, 1), Detail(entry.Value)))]);
    }

    /// <summary>An exception's message may name hosts and paths, and everyone may ask.</summary>
    private static string? Detail(HealthReportEntry entry) => entry.Exception?.GetType().Name ?? entry.Description;

    private static JsonHttpResult<HealthView> Answer(HealthReport report, IReadOnlyList<DependencyView>? dependencies) => TypedResults.Json(
        new HealthView(report.Status.ToString(), dependencies),
        PlatformJson.Options,
        statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
}
