using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.Audit.ListAudit;
using Recruitment.Privacy.Audit.VerifyAudit;

namespace Recruitment.Functions.Http;

/// <summary>The audit trail.</summary>
public sealed class AuditTrigger(ListAuditEndpoint list, VerifyAuditEndpoint verify)
{
    [Function("ListAudit")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/audit")] HttpRequest request, CancellationToken cancellationToken) =>
        list.HandleAsync(request, cancellationToken);

    [Function("VerifyAudit")]
    public Task<IResult> RunVerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/audit/verify")] HttpRequest request, CancellationToken cancellationToken) =>
        verify.HandleAsync(request, cancellationToken);
}
