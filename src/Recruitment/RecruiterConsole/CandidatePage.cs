using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.RecruiterConsole;

/// <summary>A page that a candidate opens by a link, without signing in: no navigation, not to be found by search engines, and never kept by a browser.</summary>
public static class CandidatePage
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="request">The request that it answers.</param>
    /// <param name="language">Of the page: <c>nl</c> or <c>en</c>.</param>
    /// <param name="brand">Whose page it is, as candidates know it.</param>
    /// <param name="title">Heading and title, in the reader's language.</param>
    /// <param name="body">What stands under the heading.</param>
    /// <param name="script">Path of the page's script on this host; null for none.</param>
    public static IResult Show(HttpRequest request, string language, string brand, string title, Html body, string? script = null)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Content(Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} – {brand}</title>
            <link rel="stylesheet" href="/console/console.css">
            </head>
            <body>
            <main id="main">
            <h1>{title}</h1>
            {body}
            </main>
            {Html.When(script is not null, () => Html.Of($"<script src=\"{script}\"></script>"))}
            </body>
            </html>
            """).ToString(), "text/html; charset=utf-8", Encoding.UTF8);
    }
}
