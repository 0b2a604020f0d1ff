using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary><c>GET /gdpr/requests/{id}/kept</c>: what an erasure kept under an exception, for whoever has to prove or defend a claim. Each look is in the audit trail.</summary>
public sealed class KeptEndpoint(AccessControl access, PrivacyRequestStore requests, KeptRecords kept, AuditTrail audit)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (!PrivacyRequestStore.IsId(id))
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "id", "An id of 32 hexadecimal digits in lower case.");
        }

        if (await requests.FindAsync(id, cancellationToken) is null)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "Nothing is known under this id.");
        }

        var found = await kept.ListAsync(id, cancellationToken);
        if (found.Count > 0)
        {
            await audit.AppendAsync(new AuditEvent(officer.Id, "erasure.kept-read", id, string.Join(", ", found.Select(one => one.Category))), cancellationToken);
        }

        return TypedResults.Json(found, PlatformJson.Options);
    }
}
