using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents.RecordConsent;

/// <summary><c>POST /gdpr/consent</c>: an officer writes down what a candidate said elsewhere. In force at once.</summary>
public sealed class RecordConsentEndpoint(AccessControl access, CandidateAddress address, RecordConsentHandler records)
{
    private const int LongestReason = 500;
    private const int LongestName = 100;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var allowed = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (allowed is not Access.Granted granted)
        {
            return ((Access.Refused)allowed).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<RecordConsentBody>(request, cancellationToken);
        problem ??= Problem(body!);
        if (problem is not null)
        {
            return problem;
        }

        var (candidate, unknown) = await address.ReadAsync(body!.CandidateId, "candidateId", cancellationToken);
        if (unknown is not null)
        {
            return unknown;
        }

        var purpose = Enum.Parse<ConsentPurpose>(body.Purpose!, ignoreCase: true);
        var language = body.Language ?? "nl";
        var version = body.TextVersion ?? (ConsentWordings.For(language).Texts.TryGetValue(purpose, out var text) ? text.Version : ConsentDesk.NoticeVersion);
        var command = new RecordConsentCommand(
            candidate, purpose, Enum.Parse<ConsentAct>(body.Act!, ignoreCase: true), version, language, body.MessageId, granted.Principal.Id, body.Reason);
        var entry = await records.HandleAsync(command, cancellationToken);
        return TypedResults.Json(entry, PlatformJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static ProblemHttpResult? Problem(RecordConsentBody body) =>
        !IsName<ConsentPurpose>(body.Purpose) ? RequestBody.Invalid("purpose", "One of communication, talentPool, marketing or analytics.")
        : !IsName<ConsentAct>(body.Act) ? RequestBody.Invalid("act", "given or withdrawn.")
        : body.Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)) ? RequestBody.Invalid("language", "An ISO 639-1 code, such as nl.")
        : body.TextVersion is { Length: 0 or > LongestName } ? RequestBody.Invalid("textVersion", $"From 1 to {LongestName} characters, such as talent-pool/1.")
        : body.MessageId is { Length: 0 or > LongestName } ? RequestBody.Invalid("messageId", $"From 1 to {LongestName} characters.")
        : body.MessageId is null && string.IsNullOrWhiteSpace(body.Reason) ? RequestBody.Invalid("reason", "Say how the candidate said it, or give the messageId that says it.")
        : body.Reason is { Length: > LongestReason } ? RequestBody.Invalid("reason", $"At most {LongestReason} characters.")
        : null;

    private static bool IsName<T>(string? text)
        where T : struct, Enum => text is { Length: > 0 } && !char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out _) && !text.Contains(',', StringComparison.Ordinal);
}
