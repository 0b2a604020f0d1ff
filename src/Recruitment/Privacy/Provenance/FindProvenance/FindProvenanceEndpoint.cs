using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Provenance.FindProvenance;

/// <summary><c>POST /gdpr/provenance</c>: "did you send this?". Tells nothing about who received it.</summary>
public sealed class FindProvenanceEndpoint(AccessControl access, ProvenanceMarks marks)
{
    private const int LongestText = 10_000;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<FindProvenanceBody>(request, cancellationToken);
        problem ??= string.IsNullOrWhiteSpace(body!.Text) || body.Text.Length > LongestText
            ? RequestBody.Invalid("text", $"The whole message, from 1 to {LongestText} characters.")
            : null;
        if (problem is not null)
        {
            return problem;
        }

        var mark = await marks.FindAsync(body!.Text!, cancellationToken);
        return TypedResults.Json(new ProvenanceView(mark is not null, marks.IdOf(body.Text!), mark?.SentAt), PlatformJson.Options);
    }
}
