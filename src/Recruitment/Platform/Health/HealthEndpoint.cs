using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Platform.Health;

/// <summary>Whether the app lives, can take webhooks, and reaches what it depends on. Never shows settings or secrets.</summary>
public sealed class HealthEndpoint(HealthCheckService checks, AccessControl access, TimeProvider time)
{
    /// <summary>Tag of checks without which a webhook cannot be taken.</summary>
    public const string Ready = "ready";

    /// <summary>A check writes to the store and asks Chatwoot: however many ask, that happens once in this time.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<bool, (Task<HealthReport> Report, long At)> _kept = [];

    /// <summary>The process answers; nothing else is asked.</summary>
    public static IResult Live() => TypedResults.Json(new HealthView("Healthy", null), PlatformJson.Options);

    /// <summary>Webhooks can be made durable. Chatwoot or a model being down does not change that.</summary>
    public async Task<IResult> ReadyAsync(CancellationToken cancellationToken)
    {
        var report = await CheckAsync(all: false).WaitAsync(cancellationToken);
        return Answer(report, null);
    }

    /// <summary>Every dependency with its status and latency; for operators, and for whoever sits at this machine.</summary>
    public async Task<IResult> DetailedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!access.IsFromThisMachine(request) && await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Access.Refused refused)
        {
            return refused.Answer;
        }

        var report = await CheckAsync(all: true).WaitAsync(cancellationToken);
        return Answer(report, [.. report.Entries.Select(entry => new DependencyView(
            entry.Key, entry.Value.Status.ToString(), Math.Round(entry.Value.Duration.TotalMilliseconds, 1), Detail(entry.Value)))]);
    }

    private Task<HealthReport> CheckAsync(bool all)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(all, out var kept) && time.GetElapsedTime(kept.At) < Fresh && !kept.Report.IsFaulted)
            {
                return kept.Report;
            }

            // Whoever asked first may go away; the others still want the answer. Each check has a time limit of its own.
            var report = checks.CheckHealthAsync(check => all || check.Tags.Contains(Ready), CancellationToken.None);
            _kept[all] = (report, time.GetTimestamp());
            return report;
        }
    }

    /// <summary>An exception's message may name hosts and paths, and everyone may ask.</summary>
    private static string? Detail(HealthReportEntry entry) => entry.Exception?.GetType().Name ?? entry.Description;

    private static JsonHttpResult<HealthView> Answer(HealthReport report, IReadOnlyList<DependencyView>? dependencies) => TypedResults.Json(
        new HealthView(report.Status.ToString(), dependencies),
        PlatformJson.Options,
        statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
}
