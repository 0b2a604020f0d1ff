using System.Net;

namespace Recruitment.Functions.Tests.Access;

/// <summary>What stands in a route's braces, what a malformed and an unknown one is answered with, and the body with which it would otherwise succeed.</summary>
/// <param name="Kind">Of what it is the id.</param>
/// <param name="Malformed">Answer to text that cannot be an id.</param>
/// <param name="Unknown">Answer to an id of the right form that nothing has.</param>
/// <param name="Json">JSON that a program sends; null for none.</param>
/// <param name="Form">Fields that a page sends; null for none.</param>
internal sealed record RouteIds(IdKind Kind, HttpStatusCode Malformed, HttpStatusCode Unknown, object? Json = null, (string Name, string Value)[]? Form = null)
{
    private const HttpStatusCode Bad = HttpStatusCode.BadRequest;
    private const HttpStatusCode None = HttpStatusCode.NotFound;

    /// <summary>Pages go back to the list, which says what there is.</summary>
    private const HttpStatusCode List = HttpStatusCode.Found;

    /// <summary>Every route with an id in it; a new one is added here by whoever makes it.</summary>
    public static readonly Dictionary<string, RouteIds> All = new()
    {
        ["GET vacancies/imports/{id}"] = new(IdKind.Other, None, None),
        ["GET console/vacancies/imports/{id}"] = new(IdKind.Other, None, None),
        ["DELETE vacancies/{reference}"] = new(IdKind.Other, None, None),
        ["GET knowledge/documents/{id}"] = new(IdKind.Other, None, None),
        ["DELETE knowledge/documents/{id}"] = new(IdKind.Other, None, None),
        ["GET console/knowledge/{id}/remove"] = new(IdKind.Other, List, List),
        ["POST console/knowledge/{id}/remove"] = new(IdKind.Other, List, List, Form: []),
        ["POST operations/dead-letters/{id}/redrive"] = new(IdKind.Other, None, None),
        ["POST operations/dead-letters/{id}/discard"] = new(IdKind.Other, None, None, new { reason = "asked by letter" }),
        ["POST console/dead-letters/{id}/redrive"] = new(IdKind.Other, List, List, Form: []),
        ["POST console/dead-letters/{id}/discard"] = new(IdKind.Other, List, List, Form: []),
        ["GET operations/deliveries/{id}"] = new(IdKind.Other, None, None),
        ["GET conversations/{conversation}/turns"] = new(IdKind.Conversation, None, None),
        ["GET gdpr/requests/{id}"] = new(IdKind.Request, Bad, None),
        ["GET gdpr/requests/{id}/kept"] = new(IdKind.Request, Bad, None),
        ["POST gdpr/requests/{id}/code"] = new(IdKind.Request, Bad, None),
        ["POST gdpr/requests/{id}/refuse"] = new(IdKind.Request, Bad, None, new { code = "12-5-unfounded" }),
        ["GET gdpr/export/{id}/status"] = new(IdKind.Export, None, None),
        ["GET gdpr/export/{id}/download"] = new(IdKind.Export, None, None),
        ["POST gdpr/export/{id}/download"] = new(IdKind.Export, None, None),
        ["DELETE gdpr/export/{id}"] = new(IdKind.Export, None, None),
        ["DELETE gdpr/contacts/{id}"] = new(IdKind.Candidate, Bad, None, new { confirm = "ERASE", reason = "asked by letter" }),
        ["GET gdpr/retention/runs/{id}"] = new(IdKind.Run, None, None),
        ["POST gdpr/retention/runs/{id}/confirm"] = new(IdKind.Run, None, None),
        ["GET gdpr/erasures/replay/{id}"] = new(IdKind.Other, None, None),
        ["POST console/privacy/replay/{id}"] = new(IdKind.Other, None, None, Form: []),
        ["GET console/privacy/people/{id}"] = new(IdKind.Candidate, None, None),
        ["POST console/privacy/people/{id}/export"] = new(IdKind.Candidate, None, None, Form: [("reason", "asked by letter")]),
        ["POST console/privacy/people/{id}/erase"] = new(IdKind.Candidate, None, None, Form: [("reason", "asked by letter"), ("confirm", "ERASE")]),
        ["GET console/privacy/requests/{id}"] = new(IdKind.Request, None, None),
        ["POST console/privacy/requests/{id}/{act}"] = new(IdKind.Request, None, None, Form: [("code", "12-5-unfounded")]),
        ["POST console/privacy/retention/runs/{id}/confirm"] = new(IdKind.Run, None, None, Form: []),
        ["GET gdpr/consent/{candidateId}"] = new(IdKind.Candidate, Bad, None),
        ["POST gdpr/contacts/{id}/objection"] = new(IdKind.Candidate, Bad, None, new { objects = true, reason = "asked by letter" }),
        ["POST gdpr/contacts/{id}/restriction"] = new(IdKind.Candidate, Bad, None, new { restricted = true, reason = "asked by letter" }),
        ["POST gdpr/contacts/{id}/decisions"] = new(IdKind.Candidate, Bad, None, new { kind = "advanced", reason = "asked by letter" }),
        ["GET gdpr/contacts/{id}/standing"] = new(IdKind.Candidate, Bad, None),
        ["GET gdpr/receipts/{id}"] = new(IdKind.Receipt, None, None),
        ["GET gdpr/receipts/{id}/certificate"] = new(IdKind.Receipt, None, None),

        // The same page whatever the id is, so that it tells nobody which exist.
        ["GET gdpr/export/{id}"] = new(IdKind.Export, None, HttpStatusCode.OK),
        ["GET turns/{conversation:long}"] = new(IdKind.Other, None, None),
        ["GET privacy/{language}"] = new(IdKind.Other, None, None),
    };
}
