using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.Export;

/// <summary>Status, download and revocation of exports. A download needs the secret of the link, or an officer.</summary>
public sealed class ExportEndpoint(
    AccessControl access, PrivacyRequestStore requests, ExportArchive archive, ExportParts parts, AuditTrail audit, IOptions<BrandOptions> brand, TimeProvider time)
{
    /// <summary>Field of the form, and header of the API, that carry the secret.</summary>
    public const string KeyField = "key";
    public const string KeyHeader = "X-Export-Key";

    /// <summary>Puts the secret from behind the # into the form; without it the person pastes it.</summary>
    private const string Script = "const key=document.getElementById('key');if(location.hash.length>1){key.value=location.hash.slice(1);history.replaceState(null,'',location.pathname);}";

    /// <summary><c>GET /gdpr/export/{id}/status</c></summary>
    public async Task<IResult> StatusAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused ? refused.Answer
        : await FindAsync(id, cancellationToken) is { } found ? TypedResults.Json(RequestView.Of(found, time.GetUtcNow()), PlatformJson.Options)
        : Unknown();

    /// <summary><c>DELETE /gdpr/export/{id}</c>: stops the link and removes the copy.</summary>
    public async Task<IResult> RevokeAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (await FindAsync(id, cancellationToken) is not { } found)
        {
            return Unknown();
        }

        await requests.ChangeAsync(id, before => before.Link is null ? before : before with { Link = before.Link with { Revoked = true } }, cancellationToken);
        if (found.Candidate is { } candidate)
        {
            await parts.RemoveAsync(candidate, id, cancellationToken);
        }

        await audit.AppendAsync(new AuditEvent(officer.Id, "export.revoked", found.AuditName ?? id, $"request {id}"), cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary><c>GET /gdpr/export/{id}</c>: the page that a link opens. It says nothing about anybody, and is the same whether the id exists.</summary>
    public IResult Open(HttpRequest request, string id)
    {
        if (!PrivacyRequestStore.IsId(id))
        {
            return Unknown();
        }

        var language = ConsoleLanguage.Of(request, brand.Value.TimeZone);
        var form = Html.Of($"""
            <form method="post" action="/gdpr/export/{id}/download">
            <label for="key">{language.Say("Code uit de link (achter #)", "Code from the link (behind #)")}</label>
            <input id="key" name="{KeyField}" autocomplete="off" required minlength="64" maxlength="64">
            <p><button>{language.Say("Ophalen", "Fetch")}</button></p>
            </form>
            <p class="hint">{language.Say("Je krijgt een ZIP-bestand. Open daarin index.html.", "You get a ZIP file. Open index.html in it.")}</p>
            """);
        return CandidatePage.Show(request, language.Code, brand.Value.Name, language.Say("Je gegevens ophalen", "Fetch your data"), form, "/gdpr/export.js");
    }

    /// <summary><c>GET /gdpr/export.js</c></summary>
    public static IResult ScriptFile() => TypedResults.Text(Script, "text/javascript", Encoding.UTF8);

    /// <summary><c>GET /gdpr/export.schema.json</c></summary>
    public static IResult Schema() => TypedResults.Stream(
        typeof(ExportEndpoint).Assembly.GetManifestResourceStream("Recruitment.Privacy.Export.export.schema.json")
        ?? throw new InvalidOperationException("The schema of exports is missing from the build."), "application/schema+json");

    /// <summary><c>GET</c> or <c>POST /gdpr/export/{id}/download</c></summary>
    public async Task<IResult> DownloadAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length == 0 && HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            key = (await request.ReadFormAsync(cancellationToken))[KeyField].ToString();
        }

        string? officer = null;
        if (key.Length == 0)
        {
            var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
            if (answer is not Access.Granted { Principal: var principal })
            {
                return ((Access.Refused)answer).Answer;
            }

            officer = principal.Id;
        }

        var found = await FindAsync(id, cancellationToken);
        if (found is not { State: PrivacyRequestState.Done, Candidate: not null, Link: { } link } || (officer is null && !Fits(link, key)))
        {
            return Unknown();
        }

        if (request.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // The archive writes its headers synchronously, whatever way its entries are written.
            body.AllowSynchronousIO = true;
        }

        return await CountAsync(found, officer, cancellationToken) is { } refusal
            ? refusal
            : TypedResults.Stream(stream => archive.WriteAsync(stream, found, cancellationToken), "application/zip", $"export-{id}.zip");
    }

    /// <returns>Null when it may be fetched once more; the download is counted then.</returns>
    private async Task<IResult?> CountAsync(PrivacyRequest found, string? officer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var counted = false;
        var after = await requests.ChangeAsync(
            found.Id,
            before =>
            {
                counted = before.Link is { Revoked: false } link && !PrivacyRequestPolicy.NeedsNoLink(before, now) && link.Downloads < ExportRelease.MostDownloads;
                return counted ? before with { Link = before.Link! with { Downloads = before.Link.Downloads + 1 } } : before;
            },
            cancellationToken);
        if (!counted)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status410Gone, detail: "This copy can no longer be fetched: it is older than seven days, was fetched five times, or was stopped.");
        }

        await audit.AppendAsync(
            new AuditEvent(officer ?? AuditActors.Candidate, "export.fetched", found.AuditName ?? found.Id, $"request {found.Id}, time {after.Link!.Downloads}"), cancellationToken);
        return null;
    }

    private async Task<PrivacyRequest?> FindAsync(string id, CancellationToken cancellationToken) =>
        PrivacyRequestStore.IsId(id) && await requests.FindAsync(id, cancellationToken) is { Value: { Kind: PrivacyRequestKind.Export } found } ? found : null;

    private static bool Fits(DownloadLink link, string key) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(link.Hash), Encoding.ASCII.GetBytes(ExportRelease.HashOf(key)));

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unknown() =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no copy under this address, or the code is not right.");
}
