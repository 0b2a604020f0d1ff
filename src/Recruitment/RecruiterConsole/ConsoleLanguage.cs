using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.RecruiterConsole;

/// <summary>The language of a page and the zone of its times. The reader's choice comes first, then the browser's, then Dutch.</summary>
public sealed class ConsoleLanguage
{
    /// <summary>Query and cookie that hold the reader's choice.</summary>
    public const string Name = "lang";

    private static readonly CultureInfo Nl = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    private readonly TimeZoneInfo _zone;

    private ConsoleLanguage(bool isDutch, TimeZoneInfo zone) => (IsDutch, _zone) = (isDutch, zone);

    public bool IsDutch { get; }

    /// <summary>ISO 639-1.</summary>
    public string Code => IsDutch ? "nl" : "en";

    public CultureInfo Culture => IsDutch ? Nl : En;

    /// <param name="request">What the reader asked for; a choice in the query is remembered in a cookie.</param>
    /// <param name="timeZone">IANA zone of the brand.</param>
    public static ConsoleLanguage Of(HttpRequest request, string timeZone)
    {
        var chosen = request.Query[Name].ToString();
        if (chosen is "nl" or "en")
        {
            request.HttpContext.Response.Cookies.Append(
                Name,
                chosen,
                new CookieOptions { Path = Platform.Access.AccessControl.Pages, SameSite = SameSiteMode.Strict, HttpOnly = true, MaxAge = TimeSpan.FromDays(365), Secure = request.IsHttps });
        }
        else
        {
            chosen = request.Cookies[Name] is "nl" or "en" ? request.Cookies[Name] : Preferred(request.Headers.AcceptLanguage.ToString());
        }

        return new ConsoleLanguage(chosen != "en", TimeZoneInfo.FindSystemTimeZoneById(timeZone));
    }

    /// <summary>The same sentence in both languages, side by side where it is used.</summary>
    public string Say(string dutch, string english) => IsDutch ? dutch : english;

    /// <summary>A moment in the brand's zone.</summary>
    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("d MMM yyyy HH:mm:ss", Culture);

    /// <summary>The first of our languages that the browser names; browsers list them by preference.</summary>
    private static string Preferred(string header) =>
        header.Split(',').Select(part => part.Trim()).FirstOrDefault(part =>
            part.StartsWith("nl", StringComparison.OrdinalIgnoreCase) || part.StartsWith("en", StringComparison.OrdinalIgnoreCase)) is { } first
        && first.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "nl";
}
