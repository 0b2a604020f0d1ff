using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Platform.Http;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.Notice;

/// <summary>
/// <c>GET /privacy</c> and <c>GET /privacy/{language}</c>: the privacy notice with the brand's name in it, for candidates, so without a sign-in.
/// <c>Brand:PrivacyNoticeUrl</c> may point here. Its text is docs/privacy/privacy-notice.*.md.
/// </summary>
public sealed class PrivacyNoticeEndpoint(IOptions<BrandOptions> brand)
{
    /// <param name="request">The request.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>; null for what the browser asks, or else the brand's.</param>
    public IResult Show(HttpRequest request, string? language)
    {
        var chosen = language ?? (request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : brand.Value.Language);
        if (chosen is not ("nl" or "en"))
        {
            return RequestBody.Invalid("language", "nl or en.", StatusCodes.Status404NotFound);
        }

        var text = WrittenText.Read("Recruitment.Privacy.Notice", chosen, ("brand", brand.Value.Name), ("hours", brand.Value.OpeningHours));
        return CandidatePage.Show(request, chosen, brand.Value.Name, text.Title, text.Body);
    }
}
