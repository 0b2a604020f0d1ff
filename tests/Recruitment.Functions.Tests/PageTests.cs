using Microsoft.Playwright;
using Recruitment.Platform.Access;
using Recruitment.TestKit;

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
    public async Task Page_VoiceMessageWithoutModel_IsSentAndTheBotAsksToType()
    {
        // Arrange
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await OpenAsync(browser, app, "nl-NL");

        // Act: a file that is no sound, then one that is.
        await page.SetInputFilesAsync("#voice-file", new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = [1] });
        await Assertions.Expect(page.Locator("#alert")).ToContainTextAsync("sound file");
        await page.SetInputFilesAsync("#voice-file", new FilePayload { Name = "bericht.ogg", MimeType = "audio/ogg", Buffer = OpusRecording.Of(TimeSpan.FromSeconds(4)) });

        // Assert
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("Een spraakbericht kan ik niet beluisteren");
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

    [Fact]
    public async Task Page_OperatorBringsADocumentIn_ItAnswersInTheChatUntilItIsRemoved()
    {
        // Arrange
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var phone = await OpenAsync(browser, app, "nl-NL");
        var page = await phone.Context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(new Uri(app.Url, "console/knowledge").ToString());
        await page.FillAsync("#key", app.Key(Role.Operator));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("Er zijn nog geen eigen documenten");

        // Act: something that cannot be read, then what can.
        await UploadAsync(page, "foto.png", [1, 2, 3]);
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Niet opgenomen (bestand). Bestanden van het type '.png' kunnen niet worden gelezen.");
        await UploadAsync(page, "kluisje.md", "# Kluisje\n\n## Kluisje\n\nEen kluisje kost twaalf euro borg bij de balie."u8.ToArray());

        // Assert: the page loads itself again until the document answers.
        var row = page.Locator("tbody tr");
        await Assertions.Expect(row).ToContainTextAsync("Kluisje");
        await Assertions.Expect(row).ToContainTextAsync("geeft antwoord");
        await Assertions.Expect(row).ToContainTextAsync("1 / 1");
        await SaveAsync(page, "knowledge-nl.png");
        await AskAsync(phone, "Wat kost een kluisje?");
        await Assertions.Expect(phone.Locator("#chat")).ToContainTextAsync("twaalf euro borg");

        // Act
        await row.Locator("a").ClickAsync();
        await page.ClickAsync("button.danger");

        // Assert
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Het document is verwijderd.");
        await Assertions.Expect(page.Locator(".empty")).ToBeVisibleAsync();
    }

    private static async Task UploadAsync(IPage page, string name, byte[] content)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.ClickAsync("form[enctype] button");
    }

    private static async Task AskAsync(IPage phone, string question)
    {
        await phone.FillAsync("#phone-text", question);
        await phone.FocusAsync("#phone-text");
        await phone.Keyboard.PressAsync("Enter");
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
