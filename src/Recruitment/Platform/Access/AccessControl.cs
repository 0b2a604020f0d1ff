using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Http;

namespace Recruitment.Platform.Access;

/// <summary>
/// Says whether a request may do what a role may. Every administrative route asks it first. It believes, in this order: App Service authentication where that
/// is switched on, a bearer token or key, and on the console's pages the session that the sign-in page gave.
/// </summary>
public sealed class AccessControl(
    ICredentials credentials, Sessions sessions, AccessTokens tokens, FailedSignIns failures, ClientAddress addresses, IOptions<AccessOptions> options)
{
    /// <summary>Where the console's pages are; they are refused by pages, everything else by problem details.</summary>
    public const string Pages = "/console";

    /// <summary>Name of the form field that each form on a page must carry; see <see cref="FormToken"/>.</summary>
    public const string FormField = "csrf";

    /// <summary>The same, for a page that sends no form.</summary>
    public const string FormHeader = "X-CSRF-Token";

    private const string FormPurpose = "form";
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan FormLifetime = TimeSpan.FromHours(12);

    /// <summary>For what one role may do.</summary>
    public Task<Access> AuthorizeAsync(HttpRequest request, Role role, CancellationToken cancellationToken) =>
        AuthorizeAsync(request, [role], cancellationToken);

    /// <summary>For what any of some roles may do.</summary>
    public async Task<Access> AuthorizeAsync(HttpRequest request, IReadOnlyCollection<Role> anyOf, CancellationToken cancellationToken)
    {
        var isBearer = Bearer(request) is not null;
        if (isBearer && failures.Wait(addresses.Of(request)) is { } wait)
        {
            return new Access.Refused(Answers.TooMany(request, wait));
        }

        if (await IdentifyAsync(request, cancellationToken) is not { } principal)
        {
            return new Access.Refused(Answers.WhoAreYou(request, options.Value.EasyAuth, isBearer));
        }

        if (!anyOf.Any(principal.Roles.Contains))
        {
            return new Access.Refused(Answers.MissingRole(request, anyOf));
        }

        // A browser adds cookies to what another site makes it send, but never an Authorization header.
        return IsSafe(request.Method) || isBearer || await CarriesFormTokenAsync(request, principal, cancellationToken)
            ? new Access.Granted(principal)
            : new Access.Refused(Answers.StaleForm(request));
    }

    /// <summary>For what everybody with a role may see.</summary>
    public Task<Access> AuthorizeAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AuthorizeAsync(request, Enum.GetValues<Role>(), cancellationToken);

    /// <summary>What a form must carry in <see cref="FormField"/>, so that no other site can send it in this person's name.</summary>
    public string FormToken(Principal principal) => tokens.Issue(FormPurpose, principal.Id, FormLifetime);

    /// <summary>Whether the request was made on this very machine, to this machine's name. Never true behind a platform's proxy.</summary>
    public bool IsFromThisMachine(HttpRequest request) =>
        options.Value.SeesConnections
        && request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;

    private async Task<Principal?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (options.Value.EasyAuth && request.Headers[EasyAuthHeader.Name].ToString() is { Length: > 0 } header)
        {
            return EasyAuthHeader.Read(header);
        }

        if (Bearer(request) is not { } bearer)
        {
            return request.Path.StartsWithSegments(Pages, StringComparison.OrdinalIgnoreCase) ? sessions.Find(request) : null;
        }

        var principal = await credentials.AuthenticateAsync(bearer, cancellationToken);
        if (principal is null)
        {
            failures.Count(addresses.Of(request));
        }

        return principal;
    }

    private async Task<bool> CarriesFormTokenAsync(HttpRequest request, Principal principal, CancellationToken cancellationToken)
    {
        var token = request.Headers[FormHeader].ToString();
        if (token.Length == 0 && request.HasFormContentType)
        {
            token = (await request.ReadFormAsync(cancellationToken))[FormField].ToString();
        }

        return tokens.Read(FormPurpose, token) == principal.Id;
    }

    /// <summary>Refusals: a page for people, problem details for programs.</summary>
    private static class Answers
    {
        public static ProblemHttpResult TooMany(HttpRequest request, TimeSpan wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            request.HttpContext.Response.Headers.RetryAfter = seconds;
            return TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests, detail: $"Too many wrong keys or tokens. Try again in {seconds} s.");
        }

        public static IResult WhoAreYou(HttpRequest request, bool easyAuth, bool wasGiven)
        {
            if (IsPage(request) && !wasGiven)
            {
                var to = Uri.EscapeDataString(IsSafe(request.Method) ? request.Path + request.QueryString : Pages);
                return TypedResults.Redirect(easyAuth ? $"/.auth/login/aad?post_login_redirect_uri={to}" : $"{Pages}/sign-in?to={to}");
            }

            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized,
                detail: wasGiven ? "The key or token is not valid here, or no longer." : "Send a key or an Entra ID token as 'Authorization: Bearer …'.");
        }

        public static IResult MissingRole(HttpRequest request, IReadOnlyCollection<Role> anyOf)
        {
            var roles = string.Join(" or ", anyOf);
            return IsPage(request)
                ? RefusalPage.Show(StatusCodes.Status403Forbidden, $"Hiervoor is de rol {string.Join(" of ", anyOf)} nodig.", $"This needs the role {roles}.")
                : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, detail: $"This needs the role {roles}.");
        }

        public static IResult StaleForm(HttpRequest request)
        {
            const string English = "The form is too old or does not come from this site. Go back, load the page again and repeat.";
            return IsPage(request)
                ? RefusalPage.Show(StatusCodes.Status403Forbidden, "Het formulier is verlopen of komt niet van deze site. Ga terug, laad de pagina opnieuw en probeer het nog eens.", English)
                : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, detail: English, extensions: new Dictionary<string, object?> { ["field"] = FormHeader });
        }

        private static bool IsPage(HttpRequest request) => request.Path.StartsWithSegments(Pages, StringComparison.OrdinalIgnoreCase);
    }
}
