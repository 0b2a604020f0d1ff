using System.Diagnostics;
using Microsoft.Playwright;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>A candidate erases themself in the simulator; the officer sees it, and the certificate holds.</summary>
public sealed class OfficerPageTests
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task Candidate_ErasesThemselfInTheSimulator_OfficerSeesACertificateThatVerifies()
    {
        // Arrange
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        Assertions.SetDefaultExpectTimeout(60_000);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "nl-NL", ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, AcceptDownloads = true });
        var phone = await context.NewPageAsync();
        phone.SetDefaultTimeout(60_000);
        await phone.GotoAsync(app.Url.ToString());

        // Act
        await phone.FillAsync("#phone-text", "verwijder al mijn gegevens");
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Locator("body")).ToContainTextAsync("Weet je het zeker?");
        await phone.FillAsync("#phone-text", "Ja, verwijder alles");
        await phone.Keyboard.PressAsync("Enter");
        var officer = await context.NewPageAsync();
        officer.SetDefaultTimeout(60_000);
        await officer.GotoAsync(new Uri(app.Url, "console/privacy").ToString());
        await officer.FillAsync("input[name=key]", app.Key(Role.DataProtectionOfficer));
        await officer.Keyboard.PressAsync("Enter");
        await Assertions.Expect(officer.Locator("h1")).ToHaveTextAsync("Privacy");
        for (var look = 0; look < 60 && !(await officer.Locator("tbody").InnerTextAsync()).Contains("Klaar", StringComparison.Ordinal); look++)
        {
            await officer.WaitForTimeoutAsync(1000);
            await officer.ReloadAsync();
        }

        await SaveAsync(officer, "privacy-overview.png");
        await officer.ClickAsync("tbody a");
        await Assertions.Expect(officer.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Klaar");
        await SaveAsync(officer, "privacy-request.png");
        await officer.ClickAsync("a.button");
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("Klaar: alles is verwijderd.");
        await SaveAsync(officer, "privacy-receipt.png");
        var certificate = await SavedAsync(officer, "a[download='']");
        var key = await SavedAsync(officer, "a[download='certificate-key.pem']");
        var (genuine, says) = await VerifyAsync(certificate, key);
        var bytes = await File.ReadAllBytesAsync(certificate);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(certificate, bytes);
        var (changed, complains) = await VerifyAsync(certificate, key);
        await officer.SetViewportSizeAsync(320, 640);
        await officer.GotoAsync(new Uri(app.Url, "console/privacy").ToString());
        var width = await officer.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await SaveAsync(officer, "privacy-400-percent.png");

        // Assert: 320 CSS pixels are what 400 % leaves of 1280.
        Assert.Equal((0, 2), (genuine, changed));
        Assert.StartsWith("Genuine", says, StringComparison.Ordinal);
        Assert.StartsWith("Not genuine", complains, StringComparison.Ordinal);
        Assert.True(width <= 320, $"At 400 % the page is {width} pixels wide.");
    }

    private static Task<RecruitmentFactory> StartAsync()
    {
        if (!File.Exists(Chromium))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI must have Chromium at " + Chromium);
            Assert.Skip("Needs Chromium at " + Chromium);
        }

        return RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Turns:QuietWindow"] = "00:00:00.300" });
    }

    private static async Task<string> SavedAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}-{download.SuggestedFilename}");
        await download.SaveAsAsync(path);
        return path;
    }

    private static async Task<(int Code, string Says)> VerifyAsync(string certificate, string key)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Recruitment.Functions.dll"), "certificate", "verify", certificate, key },
            RedirectStandardOutput = true,
        })!;
        var says = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, says);
    }

    private static Task<byte[]> SaveAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        FullPage = true,
        Path = Path.Combine(Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "screenshots"), name),
    });
}
