using System.Net;
using System.Text.RegularExpressions;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Access;

/// <summary>Signing in to the pages with a key, as a browser does.</summary>
public sealed partial class ConsoleTests
{
    [Fact]
    public async Task SignIn_WithAKey_LeadsToThePageThatWasAskedFor_AndSignOutEndsIt()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);

        // Act
        var asked = await browser.GetAsync("console");
        var signedIn = await browser.SignInAsync(Role.Operator, "/console");
        var page = await browser.GetAsync("console");
        var signedOut = await browser.PostAsync("console/sign-out", ("csrf", Token().Match(page.Text).Groups[1].Value));
        var after = await browser.GetAsync("console");

        // Assert
        Assert.Equal((HttpStatusCode.Found, "/console/sign-in?to=%2Fconsole"), (asked.Status, asked.Location));
        Assert.Equal((HttpStatusCode.Found, "/console"), (signedIn.Status, signedIn.Location));
        var cookie = Assert.Single(signedIn.Cookies, cookie => cookie.StartsWith("recruitment-session=", StringComparison.Ordinal));
        Assert.All((string[])["httponly", "samesite=strict", "path=/console", "max-age=28800"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("default-src 'none'", page.Policy, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, signedOut.Status);
        Assert.Equal(HttpStatusCode.Found, after.Status);
    }

    [Theory]
    [InlineData("nl", "Werken met de assistent", "verwerking-beperkt")]
    [InlineData("en", "Working with the assistant", "processing-restricted")]
    public async Task Guide_AsRecruiter_IsTheirOnlySectionAndSaysWhatLabelsAsk(string language, string title, string label)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);
        await browser.SignInAsync(Role.Recruiter, "/console");

        // Act
        var start = await browser.GetAsync($"console?lang={language}");
        var guide = await browser.GetAsync($"console/guide?lang={language}");

        // Assert
        Assert.Equal(["/console/guide"], SectionLink().Matches(start.Text).Select(match => match.Groups[1].Value));
        Assert.Contains($"<h1>{title}</h1>", guide.Text, StringComparison.Ordinal);
        Assert.Contains($"<strong>{label}</strong>", guide.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("privacy/nl", HttpStatusCode.OK, "<h1>Privacyverklaring van ")]
    [InlineData("privacy/en", HttpStatusCode.OK, "<h2>")]
    [InlineData("privacy/fr", HttpStatusCode.NotFound, "nl or en")]
    public async Task PrivacyNotice_WithoutSignIn_IsAPageWithoutHolesInTwoLanguages(string path, HttpStatusCode status, string part)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);

        // Act
        var page = await browser.GetAsync(path);

        // Assert
        Assert.Equal(status, page.Status);
        Assert.Contains(part, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{brand}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{hours}", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/console")]
    [InlineData("/console/\\evil.example")]
    [InlineData("/consolex")]
    public async Task SignIn_ToAnAddressElsewhere_LeadsToTheStartPage(string target)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);

        // Act
        var answer = await browser.SignInAsync(Role.Recruiter, target);

        // Assert
        Assert.Equal("/console", answer.Location);
    }

    [Fact]
    public async Task SignIn_WrongKey_SaysSoAndIsRefusedAfterTwenty()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);

        // Act
        var first = await browser.PostAsync("console/sign-in", ("key", "guess"), ("to", "/console"));
        for (var attempt = 0; attempt < 19; attempt++)
        {
            await browser.PostAsync("console/sign-in", ("key", "guess"));
        }

        var last = await browser.SignInAsync(Role.Operator, "/console");

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, first.Status);
        Assert.Contains("Deze sleutel klopt niet.", first.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
    }

    [Fact]
    public async Task Session_TamperedWith_IsWorthNothing()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);
        var signedIn = await browser.SignInAsync(Role.Recruiter, "/console");
        var cookie = signedIn.Cookies.Single().Split(';')[0];
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Url };

        // Act
        async Task<HttpStatusCode> AskAsync(string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("console", UriKind.Relative));
            request.Headers.Add("Cookie", value);
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        // Assert
        Assert.Equal(HttpStatusCode.OK, await AskAsync(cookie));
        Assert.Equal(HttpStatusCode.Found, await AskAsync(cookie.Replace('.', 'x')));
        Assert.Equal(HttpStatusCode.Found, await AskAsync(cookie[..^3] + "AAA"));
        Assert.Equal(HttpStatusCode.Found, await AskAsync(cookie.Replace("recruitment-session=", "recruitment-session=A", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nl-NL,nl;q=0.9,en;q=0.8", "", "nl")]
    [InlineData("en-GB,en;q=0.9,nl;q=0.8", "", "en")]
    [InlineData("pl", "", "nl")]
    [InlineData("nl", "?lang=en", "en")]
    public async Task Page_Language_FollowsTheReaderThenTheBrowser(string accepts, string query, string expected)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("console/sign-in" + query, UriKind.Relative));
        request.Headers.Add("Accept-Language", accepts);

        // Act
        using var answer = await app.Http.SendAsync(request);

        // Assert
        Assert.Contains($"<html lang=\"{expected}\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<li><a href="([^"]*)">[^<]*</a><p>""")]
    private static partial Regex SectionLink();

    [GeneratedRegex("name=\"csrf\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
