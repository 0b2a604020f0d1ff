using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Platform.Access;

namespace Recruitment.RecruiterConsole;

/// <summary>What stands around every page: head, navigation, language, sign-out, and headers that allow no script and nothing from elsewhere.</summary>
public sealed class ConsoleShell(AccessControl access, Sessions sessions, IOptions<BrandOptions> brand)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public ConsoleLanguage Language(HttpRequest request) => ConsoleLanguage.Of(request, brand.Value.TimeZone);

    /// <summary>The hidden field that every form which changes something must hold.</summary>
    public Html FormToken(Principal principal) =>
        Html.Of($"""<input type="hidden" name="{AccessControl.FormField}" value="{access.FormToken(principal)}">""");

    /// <summary>A whole page.</summary>
    /// <param name="request">The request that it answers.</param>
    /// <param name="principal">The reader; null before sign-in.</param>
    /// <param name="title">Heading and title, in the reader's language.</param>
    /// <param name="body">What stands under the heading.</param>
    /// <param name="status">HTTP status.</param>
    public IResult Page(HttpRequest request, Principal? principal, string title, Html body, int status = StatusCodes.Status200OK)
    {
        var language = Language(request);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} – {brand.Value.Name}</title>
            <link rel="stylesheet" href="/console/console.css">
            </head>
            <body>
            <a class="skip" href="#main">{language.Say("Naar de inhoud", "Skip to content")}</a>
            <header>
            <a class="brand" href="/console">{brand.Value.Name}</a>
            {Navigation(request, principal, language)}
            {OtherLanguage(request, language)}
            {SignOut(principal, language)}
            </header>
            <main id="main">
            <h1>{title}</h1>
            {body}
            </main>
            </body>
            </html>
            """);
        return TypedResults.Content(page.ToString(), "text/html; charset=utf-8", Encoding.UTF8, status);
    }

    private static Html Navigation(HttpRequest request, Principal? principal, ConsoleLanguage language) =>
        principal is null ? Html.Empty : Html.Of($"""
            <nav aria-label="{language.Say("Onderdelen", "Sections")}"><ul>
            {Html.Each(ConsoleSection.For(principal), section => Html.Of($"""
                <li><a href="{section.Path}"{Current(request, section)}>{language.Say(section.Dutch, section.English)}</a></li>
                """))}
            </ul></nav>
            """);

    private static Html Current(HttpRequest request, ConsoleSection section) =>
        Html.When(request.Path.StartsWithSegments(section.Path, StringComparison.OrdinalIgnoreCase), () => Html.Of($" aria-current=\"page\""));

    private static Html OtherLanguage(HttpRequest request, ConsoleLanguage language)
    {
        var other = language.IsDutch ? "en" : "nl";
        return Html.Of($"""<a class="language" lang="{other}" href="{request.Path.Value}?lang={other}">{language.Say("English", "Nederlands")}</a>""");
    }

    private Html SignOut(Principal? principal, ConsoleLanguage language)
    {
        if (principal is null)
        {
            return Html.Empty;
        }

        var words = language.Say("Uitloggen", "Sign out");
        return sessions.AcceptsKeys
            ? Html.Of($"""<form class="out" method="post" action="/console/sign-out">{FormToken(principal)}<button class="quiet">{words}</button></form>""")
            : Html.Of($"""<a class="out" href="/.auth/logout">{words}</a>""");
    }
}
