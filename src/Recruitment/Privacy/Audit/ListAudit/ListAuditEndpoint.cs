using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Audit.ListAudit;

/// <summary><c>GET /gdpr/audit?after=0</c>: the audit trail in pages of 200, oldest first.</summary>
public sealed class ListAuditEndpoint(AccessControl access, AuditTrail audit)
{
    private const int PageLength = 200;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var text = request.Query["after"].ToString();
        if (!long.TryParse(text.Length == 0 ? "0" : text, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
        {
            return RequestBody.Invalid("after", "The number of the last entry that you have; 0 for the first page.");
        }

        var entries = new List<AuditEntry>();
        await foreach (var entry in audit.ListAsync(after, cancellationToken))
        {
            entries.Add(entry);
            if (entries.Count > PageLength)
            {
                break;
            }
        }

        var page = entries.Take(PageLength).ToList();
        return TypedResults.Json(new AuditPageView(page, entries.Count > PageLength ? page[^1].Sequence : null), PlatformJson.Options);
    }
}
