using System.Net.Http.Json;
using Microsoft.Playwright;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>An officer's whole day without a mouse, on a screen of 1280 pixels and at 400 %, where 320 CSS pixels are left of it (WCAG 2.2, 1.4.10 and 2.1.1).</summary>
public sealed class OfficerKeyboardTests
{
    private const string Phone = "+31612345678";

    [Theory]
    [InlineData("nl-NL", 1280)]
    [InlineData("nl-NL", 320)]
    [InlineData("en-GB", 320)]
    public async Task Officer_ByKeyboardAlone_SearchesErasesRehearsesAndVerifies(string locale, int width)
    {
        // Arrange
        Chromium.SkipUnlessHere();
        await using var app = await RecruitmentFactory.StartAsync();
        await ConsentingAsync(app);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await Chromium.OpenAsync(browser, new Uri(app.Url, "console/privacy"), locale, width, 640);
        var isDutch = locale == "nl-NL";
        string Say(string dutch, string english) => isDutch ? dutch : english;
        var keys = new Keys(page, width, $"keyboard-{locale[..2]}-{width}");

        // Act and assert: sign in.
        await keys.LookAsync("sign-in");
        await keys.TypeAsync("input[name=key]", app.Key(Role.DataProtectionOfficer));
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Privacy");
        await keys.LookAsync("overview");

        // Search by number, open the person, read the consents.
        await keys.TypeAsync("#query", Phone);
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(Say("Gevonden: 1", "Found: 1"));
        await keys.OpenAsync("a[href^='/console/privacy/people/']");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Say("Eén persoon", "One person"));
        await keys.ReachAsync(".scroll[tabindex='0']");
        await Assertions.Expect(page.Locator(".scroll tbody")).ToContainTextAsync(Say("bewaren voor later werk", "kept for later work"));
        await keys.PressAsync("ArrowRight");
        await keys.LookAsync("person");

        // Exceptions stand behind a fold; open it, look, choose one, and choose it away again.
        await keys.OpenAsync("summary");
        await keys.ReachAsync("#keep-decisions");
        await keys.PressAsync("ArrowDown");
        Assert.NotEmpty(await page.InputValueAsync("#keep-decisions"));
        await keys.LookAsync("exceptions");
        await keys.PressAsync("ArrowUp");
        Assert.Empty(await page.InputValueAsync("#keep-decisions"));

        // Erase, with a confirmation, and follow it to the certificate.
        await keys.TypeAsync("#erase-reason", Say("Per brief gevraagd.", "Asked for by letter."));
        await keys.ReachAsync("#tell");
        await keys.PressAsync("Space");
        await Assertions.Expect(page.Locator("#tell")).Not.ToBeCheckedAsync();
        await keys.PressAsync("Shift+Tab");
        await keys.AssertFocusAsync("#erase-reason");
        await keys.TypeAsync("#confirm", "ERASE");
        await keys.OpenAsync("form[action$='/erase'] button.danger");
        await Assertions.Expect(page.Locator("dd[role=status]")).ToHaveTextAsync(Say("Klaar", "Done"));
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync(Say("Verloop van antwoorden", "History of answers"));
        await keys.LookAsync("request");
        await keys.OpenAsync("a.button[href^='/gdpr/receipts/']");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Say("Klaar: alles is verwijderd.", "Done: everything is erased."));
        await keys.ReachAsync("a[href$='/certificate']");
        await keys.LookAsync("certificate");

        // Alt+Left belongs to the browser's window, which a browser without a head does not have.
        await page.GoBackAsync();

        // Rehearse retention; the list of presets goes by arrows.
        await keys.OpenAsync("main a[href='/console/privacy']");
        await keys.OpenAsync("a[href='/console/privacy/retention']");
        await keys.ReachAsync("#preset");
        var preset = await page.InputValueAsync("#preset");
        await keys.PressAsync("ArrowDown");
        Assert.NotEqual(preset, await page.InputValueAsync("#preset"));
        await keys.OpenAsync("form[action$='/rehearse'] button");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync(Say("klaar", "done"));
        await keys.LookAsync("retention");

        // Search for who is back after a backup; nobody is.
        await keys.OpenAsync("main a[href='/console/privacy']");
        await keys.OpenAsync("a[href='/console/privacy/replay']");
        await keys.TypeAsync("#reason", Say("Oefening terugzetten.", "Restore drill."));
        await page.FillAsync("#since", "2026-01-01T00:00");
        await keys.OpenAsync("main form button");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync(Say("klaar", "done"));
        await keys.LookAsync("replay");
        await keys.OpenAsync("main a[href='/console/privacy']");
        await keys.OpenAsync("a[href='/console/privacy/statistics']");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Say("Statistiek", "Statistics"));
        await keys.LookAsync("statistics");

        // Check the audit trail.
        await keys.OpenAsync("main a[href='/console/privacy']");
        await keys.OpenAsync("form[action$='/audit'] button");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(Say("Het auditspoor is heel", "The audit trail is intact"));
        await keys.LookAsync("audit");
    }

    private static async Task ConsentingAsync(RecruitmentFactory app)
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate("Sanne", Phone), "Hoi, ik zoek werk in Utrecht").ConversationId;
        await app.WaitForAsync(conversation, view => view["messages"]!.AsArray().Count(message => (int)message!["message_type"]! == 1) > 1);
        using var officer = app.CreateClientAs(Role.DataProtectionOfficer);
        using var found = await officer.PostAsJsonAsync(IdorSeed.Path("gdpr/search"), new { query = Phone });
        var candidate = (string)(await found.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonArray>())![0]!["candidate"]!;
        using var given = await officer.PostAsJsonAsync(
            IdorSeed.Path("gdpr/consent"), new { candidateId = candidate, purpose = "talentPool", act = "given", language = "nl", reason = "on paper" });
        Assert.True(given.IsSuccessStatusCode, await given.Content.ReadAsStringAsync());
    }

    /// <summary>A keyboard, and eyes that look where the focus is and whether anything is cut off.</summary>
    private sealed class Keys(IPage page, int width, string name)
    {
        private const int MostTabs = 80;

        private const string CutOff = """
            () => [...document.querySelectorAll('body *')].filter(element => {
              if (element.parentElement.closest('.scroll') || element.closest('.skip')) return false;
              const style = getComputedStyle(element), box = element.getBoundingClientRect();
              if (box.width === 0 || style.visibility === 'hidden') return false;
              return box.right > innerWidth + 1 || box.left < -1 || (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1);
            }).map(element => element.outerHTML.slice(0, 160))
            """;

        private const string Outline = """
            () => {
              const style = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            }
            """;

        /// <summary>Presses Tab until the focus is there, and sees that it shows.</summary>
        public async Task ReachAsync(string selector)
        {
            await Assertions.Expect(page.Locator(selector).First).ToBeVisibleAsync();
            for (var tab = 0; tab < MostTabs; tab++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                {
                    await AssertFocusAsync(selector);
                    return;
                }
            }

            Assert.Fail($"{MostTabs} tabs do not lead to {selector}.");
        }

        public async Task AssertFocusAsync(string selector)
        {
            Assert.True(await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector), $"The focus is not on {selector}.");
            Assert.True(await page.EvaluateAsync<bool>(Outline), $"The focus on {selector} cannot be seen.");
        }

        public async Task OpenAsync(string selector)
        {
            await ReachAsync(selector);
            await PressAsync("Enter");
        }

        public async Task TypeAsync(string selector, string text)
        {
            await ReachAsync(selector);
            await page.Keyboard.TypeAsync(text);
        }

        public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

        /// <summary>Sees that the page does not scroll sideways and that nothing is cut off.</summary>
        public async Task LookAsync(string step)
        {
            await Chromium.SaveAsync(page, $"{name}-{step}.png");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{step} scrolls sideways.");
            var cut = await page.EvaluateAsync<string[]>(CutOff);
            Assert.True(cut.Length == 0, $"{step} cuts off: {string.Join("\n", cut)}");
        }
    }
}
