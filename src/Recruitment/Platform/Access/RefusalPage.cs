using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Platform.Access;

/// <summary>A page that says no, in both languages, because it is made before anything about the reader is known.</summary>
internal static class RefusalPage
{
    /// <param name="status">HTTP status.</param>
    /// <param name="dutch">A sentence of ours, never input.</param>
    /// <param name="english">The same.</param>
    public static IResult Show(int status, string dutch, string english) => TypedResults.Content(
        $"""
        <!DOCTYPE html>
        <html lang="nl">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{dutch}</title><link rel="stylesheet" href="/console/console.css"></head>
        <body><main><h1>{dutch}</h1><p lang="en">{english}</p><p><a href="/console/sign-in">Inloggen / <span lang="en">Sign in</span></a></p></main></body>
        </html>
        """,
        "text/html; charset=utf-8",
        Encoding.UTF8,
        status);
}
