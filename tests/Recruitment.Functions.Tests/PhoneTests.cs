using Microsoft.Playwright;
using Recruitment.Functions.Tests.Privacy;
using Recruitment.Functions.Tests.Turns;

namespace Recruitment.Functions.Tests;

/// <summary>The candidate's telephone in the simulator's page is theirs: what it received stays on it, and only on it.</summary>
public sealed class PhoneTests
{
    private const string Outcome = "Wat onze assistent over je bewaarde, is verwijderd.";

    [Fact]
    public async Task Phone_AfterAnErasure_KeepsWhatItShowedAndStartsAnew()
    {
        // Arrange
        Chromium.SkipUnlessHere();
        await using var app = await RecruitmentFactory.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var phone = await Chromium.OpenAsync(browser, app.Url, "nl-NL", 1440, 900);
        var chat = phone.Locator("#chat");

        // Act
        await WriteAsync(phone, "Ik zoek werk in Tilburg");
        await Assertions.Expect(chat).ToContainTextAsync("AI-assistent");
        await WriteAsync(phone, "verwijder al mijn gegevens");
        await Assertions.Expect(chat).ToContainTextAsync("Weet je het zeker?");
        await WriteAsync(phone, "Ja, verwijder alles");
        await Assertions.Expect(chat).ToContainTextAsync(Outcome);
        await Assertions.Expect(phone.Locator("#thread")).Not.ToContainTextAsync("Tilburg");
        await TurnApp.EventuallyAsync(async () => (await app.Http.GetStringAsync(IdorSeed.Path("simulator/ui/state"))).Contains("+31612345678", StringComparison.Ordinal) ? null : "gone");

        // Assert: it is erased on the other side, and on the telephone as it was.
        await Assertions.Expect(chat).ToContainTextAsync("Ik zoek werk in Tilburg");
        await Assertions.Expect(chat.GetByText(Outcome)).ToBeInViewportAsync();
        await Assertions.Expect(phone.Locator("#candidate option:checked")).ToHaveTextAsync("Sanne de Vries");
        await Chromium.SaveAsync(phone, "phone-after-erasure.png");

        // Act: they write again.
        await WriteAsync(phone, "Hoi, ik zoek werk in Breda");
        await Assertions.Expect(phone.Locator("#thread")).ToContainTextAsync("Breda");
        await Assertions.Expect(chat.GetByText("AI-assistent")).ToHaveCountAsync(2);
        await Chromium.SaveAsync(phone, "phone-writes-again.png");

        // Assert: a new conversation on our side; on the telephone both; and nothing of it when the page is opened again.
        await Assertions.Expect(phone.Locator("#thread")).Not.ToContainTextAsync("Tilburg");
        await Assertions.Expect(chat).ToContainTextAsync(Outcome);
        await phone.ReloadAsync();
        await Assertions.Expect(chat).ToContainTextAsync("Breda");
        await Assertions.Expect(chat).Not.ToContainTextAsync("Tilburg");
    }

    private static async Task WriteAsync(IPage phone, string text)
    {
        await phone.FillAsync("#phone-text", text);
        await phone.FocusAsync("#phone-text");
        await phone.Keyboard.PressAsync("Enter");
    }
}
