using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Simulator.Page;

/// <summary>The demonstration page, from the assembly itself.</summary>
internal static class PageAssets
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, (string ContentType, byte[] Content)> Assets = new()
    {
        ["index.html"] = ("text/html; charset=utf-8", Read("index.html")),
        ["app.css"] = ("text/css; charset=utf-8", Read("app.css")),
        ["app.js"] = ("text/javascript; charset=utf-8", Read("app.js")),
        ["words.js"] = ("text/javascript; charset=utf-8", Read("words.js")),
    };

    public static bool Has(string name) => Assets.ContainsKey(name);

    public static async Task WriteAsync(HttpContext context, string name)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (contentType, content) = Assets[name];
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Recruitment.Simulator.Page." + name)
            ?? throw new InvalidOperationException($"The page's {name} is not in the assembly.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
