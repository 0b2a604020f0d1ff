using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Http;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Masking;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.HumanDecisions.RecordDecision;

/// <summary>
/// <c>POST /gdpr/contacts/{id}/decisions</c>: a recruiter writes down what they decided about a candidate and why, so that it can be explained and
/// contested (GDPR art. 22(3)). Nothing else in the product can make such a decision.
/// </summary>
public sealed class RecordDecisionEndpoint(
    AccessControl access, CandidateAddress address, IDocuments documents, AuditTrail audit, AuditPseudonyms names, Redactor redactor, TimeProvider time)
{
    private const int LongestVacancy = 60;

    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var allowed = await access.AuthorizeAsync(request, Role.Recruiter, cancellationToken);
        if (allowed is not Access.Granted granted)
        {
            return ((Access.Refused)allowed).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<RecordDecisionBody>(request, cancellationToken);
        problem ??= !Enum.TryParse<DecisionKind>(body!.Kind, ignoreCase: true, out var kind) || !Enum.GetNames<DecisionKind>().Contains(body.Kind, StringComparer.OrdinalIgnoreCase)
            ? RequestBody.Invalid("kind", "One of advanced, rejected, closed or ranked.")
            : body.Vacancy is { Length: 0 or > LongestVacancy } ? RequestBody.Invalid("vacancy", $"The reference of a vacancy, from 1 to {LongestVacancy} characters.")
            : StandingDecisions.Problem(body.Reason);
        var (candidate, unknown) = problem is null ? await address.ReadAsync(id, "id", cancellationToken) : default;
        if ((problem ?? unknown) is { } refusal)
        {
            return refusal;
        }

        var human = NamedHuman.Of(granted.Principal) ?? throw new InvalidOperationException("Access was granted to a principal that is no recruiter.");
        kind = Enum.Parse<DecisionKind>(body!.Kind!, ignoreCase: true);
        var decision = CandidateDecision.By(human, candidate, kind, body.Vacancy, redactor.MaskForLogs(body.Reason!.Trim()), time.GetUtcNow());
        var subject = await names.OfAsync(candidate, cancellationToken);
        var number = await audit.AppendAsync(
            new AuditEvent(human.Id, $"decision.{kind.ToString().ToLowerInvariant()}", subject, decision.Reason), cancellationToken);
        var place = new DocumentAddress(
            DocumentAddress.People, candidate.Value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"decision:{number:D19}"));
        await documents.TryWriteAsync(place, decision, etag: null, timeToLive: null, cancellationToken);
        return TypedResults.Json(decision, PlatformJson.Options, statusCode: StatusCodes.Status201Created);
    }
}
