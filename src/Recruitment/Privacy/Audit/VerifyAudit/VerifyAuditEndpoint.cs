using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Audit.VerifyAudit;

/// <summary><c>GET /gdpr/audit/verify</c>: reads the whole audit trail and names its first broken link.</summary>
public sealed class VerifyAuditEndpoint(AccessControl access, AuditTrail audit)
{
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused
            ? refused.Answer
            : TypedResults.Json(await audit.VerifyAsync(cancellationToken), PlatformJson.Options);
}
