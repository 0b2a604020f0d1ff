using Microsoft.AspNetCore.Http;

namespace Recruitment.Platform.Access;

/// <summary>Sign-in with a local key: a signed cookie for a working day, which only the console's pages are sent.</summary>
public sealed class Sessions(ICredentials credentials, AccessTokens tokens, FailedSignIns failures, Http.ClientAddress addresses)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "recruitment-session";

    private const string Purpose = "session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>Whether a key can be typed at all; where Entra ID is, it cannot.</summary>
    public bool AcceptsKeys => credentials.AcceptsSignIn;

    /// <summary>How long the address of a request must wait after too many wrong keys; null when it need not.</summary>
    public TimeSpan? Wait(HttpRequest request) => failures.Wait(addresses.Of(request));

    /// <returns>Null when the key is wrong, which is counted.</returns>
    public async Task<Principal?> SignInAsync(HttpRequest request, string key, CancellationToken cancellationToken)
    {
        if (await credentials.AuthenticateAsync(key, cancellationToken) is not { } principal)
        {
            failures.Count(addresses.Of(request));
            return null;
        }

        request.HttpContext.Response.Cookies.Append(Cookie, tokens.Issue(Purpose, principal.Id, Lifetime), Options(request, Lifetime));
        return principal;
    }

    public static void SignOut(HttpRequest request) => request.HttpContext.Response.Cookies.Delete(Cookie, Options(request, null));

    /// <returns>Null without a session, and when it ended or its key was replaced.</returns>
    public Principal? Find(HttpRequest request) =>
        tokens.Read(Purpose, request.Cookies[Cookie]) is { } id ? credentials.Find(id) : null;

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = AccessControl.Pages,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
    };
}
