using Microsoft.AspNetCore.Http;

namespace Recruitment.RecruiterConsole;

/// <summary><c>/console/console.css</c>: the one style sheet of the pages.</summary>
public static class ConsoleStyle
{
    private const string Resource = "Recruitment.RecruiterConsole.console.css";

    public static IResult Show(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=3600";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(typeof(ConsoleStyle).Assembly.GetManifestResourceStream(Resource)!, "text/css; charset=utf-8");
    }
}
