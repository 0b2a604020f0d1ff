using Microsoft.Playwright;

namespace Recruitment.Functions.Tests;

/// <summary>The demonstration in a real browser, as a customer sees it.</summary>
public sealed class PageTests
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Sanne = "Hoi, ik ben Sanne de Vries, ik zoek werk als heftruckchauffeur in Tilburg, 32 uur, 06-12345678";

    [Fact]
    public async Task Page_SanneLooksForWork_PhoneInboxAndTurnShowTheAnswer()
    {
        // Arrange
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await OpenAsync(browser, app, "nl-NL");

        // Act
        await page.FillAsync("#phone-text", Sanne);
        await page.Keyboard.PressAsync("Enter");

        // Assert
        var chat = page.Locator("#chat");
        await Assertions.Expect(chat).ToContainTextAsync("AI-assistent");
        await Assertions.Expect(chat).ToContainTextAsync("Heftruckchauffeur");
        await Assertions.Expect(page.Locator("#attributes")).ToContainTextAsync("Tilburg");
        await Assertions.Expect(page.Locator("#labels li").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#thread")).ToContainTextAsync("Sanne de Vries");
        await Assertions.Expect(page.Locator("#turn")).ToContainTextAsync("Werk zoeken");
        await SaveAsync(page, "page-nl.png");
    }

    [Fact]
    public async Task Page_ByKeyboardInEnglish_HandsOverAndBack()
    {
        // Arrange
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await OpenAsync(browser, app, "en-GB");

        // Act
        await page.FocusAsync("#phone-text");
        await page.Keyboard.TypeAsync("Can I talk to a real person please?");
        await page.Keyboard.PressAsync("Enter");

        // Assert
        var status = page.Locator("#thread-status");
        await Assertions.Expect(status).ToHaveTextAsync("Open");
        await page.FocusAsync("[data-act=hand-back]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(status).ToHaveTextAsync("With assistant");
        await SaveAsync(page, "page-en.png");
    }

    [Fact]
    public async Task Page_AnyView_AsksNothingFromOutside()
    {
        // Arrange
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var outside = new List<string>();
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority != app.Url.Authority)
            {
                outside.Add(request.Url);
            }
        };

        // Act
        await page.GotoAsync(app.Url.ToString());
        await Assertions.Expect(page.Locator("#phone-text")).ToBeVisibleAsync();

        // Assert
        Assert.Empty(outside);
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

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Chromium,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    });

    private static async Task<IPage> OpenAsync(IBrowser browser, RecruitmentFactory app, string locale)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = locale, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        Assertions.SetDefaultExpectTimeout(20_000);
        await page.GotoAsync(app.Url.ToString());
        return page;
    }

    private static Task<byte[]> SaveAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "screenshots"), name),
    });
}
