using Recruitment.Agents.Language;

namespace Recruitment.Tests.Agents.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("ik zoek werk in de buurt", "nl")]
    [InlineData("wnr krijg ik bericht", "nl")]
    [InlineData("hey is er al nieuws over me sollicitatie", "nl")]
    [InlineData("i am looking for a job", "en")]
    [InlineData("any update on my application?", "en")]
    [InlineData("je cherche un travail", "fr")]
    [InlineData("ich suche Arbeit im Lager", "de")]
    [InlineData("szukam pracy w Holandii", "pl")]
    [InlineData("merhaba iş arıyorum", "tr")]
    [InlineData("caut de lucru în olanda", "ro")]
    [InlineData("hola busco trabajo", "es")]
    [InlineData("ابحث عن عمل", "ar")]
    [InlineData("шукаю роботу", "uk")]
    [InlineData("търся работа", "bg")]
    public void Detect_ClearText_NamesLanguage(string text, string expected)
    {
        // Act
        var guess = LanguageDetector.Detect(text);

        // Assert
        Assert.Equal(expected, guess.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍")]
    [InlineData("06-12345678")]
    [InlineData("Venlo")]
    public void Detect_TextThatSaysNothing_IsUndetermined(string text)
    {
        // Act
        var guess = LanguageDetector.Detect(text);

        // Assert
        Assert.Equal(LanguageDetector.Undetermined, guess.Code);
    }

    [Theory]
    [InlineData("ok", "pl", "nl", "pl")]
    [InlineData("ok", null, "nl", "nl")]
    [InlineData("hi", "en", "nl", "en")]
    [InlineData("Tilburg", "de", "nl", "de")]
    [InlineData("32", null, "en", "en")]
    [InlineData("can you please write in english i do not understand", "nl", "nl", "en")]
    [InlineData("kan dat ook in het nederlands", "en", "en", "nl")]
    [InlineData("warehouse job", "nl", "nl", "nl")]
    public void Resolve_ShortOrMixedText_KeepsTheLanguageOfTheThread(string text, string? known, string fallback, string expected)
    {
        // Act
        var language = LanguageDetector.Resolve(text, known, fallback);

        // Assert
        Assert.Equal(expected, language);
    }
}
