using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Recruitment.Functions.Tests.Access;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Vacancies;

/// <summary>An operator imports vacancies with a browser that runs no script.</summary>
public sealed partial class VacanciesPageTests
{
    [Fact]
    public async Task Page_ImportWithAWrongRow_ShowsRowFieldAndExpectation()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);
        await browser.SignInAsync(Role.Operator, "/console/vacancies");
        var before = await browser.GetAsync("console/vacancies");

        // Act
        var sent = await SendAsync(browser, Token().Match(before.Text).Groups[1].Value, Importer.Header + Importer.Line("A-1") + Importer.Line("", city: "<b>Hogsmeade</b>"));
        var after = await TurnApp.EventuallyAsync(async () => await browser.GetAsync(sent.Location!.TrimStart('/')) is var page && page.Text.Contains("geweigerd", StringComparison.Ordinal) ? page : null);
        var english = await browser.GetAsync(sent.Location!.TrimStart('/') + "?lang=en");

        // Assert
        Assert.Contains("Dit zijn voorbeeldvacatures", before.Text, StringComparison.Ordinal);
        Assert.Contains("VW-1001", before.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Contains("1 van 2 rijen hebben een fout", after.Text, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">3</td>", after.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Hogsmeade", after.Text, StringComparison.Ordinal);
        Assert.Contains("a place in the Netherlands", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FormWithoutItsToken_IsRefused()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);
        await browser.SignInAsync(Role.Operator, "/console/vacancies");

        // Act
        var sent = await SendAsync(browser, "guessed", Importer.Header + Importer.Line("A-1"));

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
    }

    private static async Task<ConsoleBrowser.Answer> SendAsync(ConsoleBrowser browser, string token, string file)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/vnd.ms-excel");
        using var csrf = new StringContent(token);
        using var form = new MultipartFormDataContent { { csrf, "csrf" }, { content, "file", "vacatures.csv" } };
        return await browser.PostAsync("console/vacancies/imports", form);
    }

    [GeneratedRegex("name=\"csrf\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
