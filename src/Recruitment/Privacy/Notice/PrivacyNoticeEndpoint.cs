using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Platform.Http;

namespace Recruitment.Privacy.Notice;

/// <summary>
/// <c>GET /privacy</c> and <c>GET /privacy/{language}</c>: the privacy notice with the brand's name in it, for candidates, so without a sign-in.
/// <c>Brand:PrivacyNoticeUrl</c> may point here. Its text is docs/privacy/privacy-notice.*.md.
/// </summary>
public sealed class PrivacyNoticeEndpoint(IOptions<BrandOptions> brand)
{
    private static readonly Dictionary<string, string> Texts = new() { ["nl"] = Read("nl"), ["en"] = Read("en") };

    /// <param name="request">The request.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>; null for what the browser asks, or else the brand's.</param>
    public IResult Show(HttpRequest request, string? language)
    {
        var chosen = language ?? (request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : brand.Value.Language);
        if (!Texts.TryGetValue(chosen, out var text))
        {
            return RequestBody.Invalid("language", "nl or en.", StatusCodes.Status404NotFound);
        }

        var filled = text
            .Replace("{brand}", brand.Value.Name, StringComparison.Ordinal)
            .Replace("{hours}", brand.Value.OpeningHours, StringComparison.Ordinal);
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(NoticePage.Write(filled, chosen), "text/html; charset=utf-8");
    }

    private static string Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Recruitment.Privacy.Notice.{language}.md")
            ?? throw new InvalidOperationException($"The privacy notice in {language} is not in the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
