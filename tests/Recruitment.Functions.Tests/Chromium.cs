using Microsoft.Playwright;

namespace Recruitment.Functions.Tests;

/// <summary>Debian's Chromium, in which pages are tested as people see them.</summary>
internal static class Chromium
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>A loaded machine draws slowly.</summary>
    public const float Patience = 60_000;

    public static void SkipUnlessHere()
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && !File.Exists(Executable), "CI must have Chromium at " + Executable);
        Assert.SkipUnless(File.Exists(Executable), "Needs Chromium at " + Executable);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Executable,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    });

    public static async Task<IPage> OpenAsync(IBrowser browser, Uri url, string locale, int width, int height)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = locale, ViewportSize = new ViewportSize { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await page.GotoAsync(url.ToString());
        return page;
    }

    /// <summary>Saves what is seen, for whoever wants to look at it.</summary>
    public static Task SaveAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        FullPage = true,
        Path = Path.Combine(Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "screenshots"), name),
    });
}
