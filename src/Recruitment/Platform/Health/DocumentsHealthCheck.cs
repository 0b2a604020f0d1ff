using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Platform.Documents;

namespace Recruitment.Platform.Health;

/// <summary>Writes a small document: a store that only reads cannot take a conversation.</summary>
public sealed class DocumentsHealthCheck(IDocuments documents) : IHealthCheck
{
    private static readonly DocumentAddress Probe = new(DocumentAddress.People, "probe", "probe");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await documents.TryWriteAsync(Probe, "{}"u8.ToArray(), DocumentAddress.AnyVersion, TimeSpan.FromMinutes(5), cancellationToken) is not null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The store did not take a write.");
}
