using System.Diagnostics;
using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Privacy.Masking;

public sealed class RedactorTests
{
    private readonly Redactor _redactor = new();

    [Theory]
    [InlineData("mijn bsn is 111222333", "mijn bsn is [bsn]", "bsn")]
    [InlineData("111 222 333 staat er", "[bsn] staat er", "bsn")]
    [InlineData("NL91ABNA0417164300 graag", "[iban] graag", "iban")]
    [InlineData("nl91 abna 0417 1643 00 en 32 uur", "[iban] en 32 uur", "iban")]
    [InlineData("kaart 4111-1111-1111-1111", "kaart [kaartnummer]", "card")]
    [InlineData("paspoort NWX3F8K25", "paspoort [documentnummer]", "document")]
    [InlineData("ik heb last van mijn rug", "ik heb [gezondheid]", "health")]
    [InlineData("ik ben ziek vandaag", "ik ben [gezondheid] vandaag", "health")]
    [InlineData("i am pregnant, can i start?", "i am [gezondheid], can i start?", "health")]
    [InlineData("ben moslim", "ben [geloof]", "religion")]
    [InlineData("ik ben van Turkse afkomst", "ik ben van [afkomst]", "ethnicity")]
    [InlineData("ben lid van de FNV", "ben [vakbond]", "union")]
    [InlineData("ik ben veroordeeld voor diefstal", "ik ben [strafrecht]", "criminal")]
    [InlineData("ik ben lesbisch", "ik ben [geaardheid]", "orientation")]
    [InlineData("ik ben 34 jaar en zoek werk", "ik ben [leeftijd] en zoek werk", "age")]
    [InlineData("ik ben een vrouw en kan zwaar tillen", "ik ben een [geslacht] en kan zwaar tillen", "gender")]
    [InlineData("geboren 14-03-1989", "geboren [leeftijd]", "age")]
    public void Mask_SomethingThatMayNotBeKept_ReplacesOnlyThat(string text, string masked, string kind)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(masked, result.Text);
        Assert.Equal([kind], result.Kinds);
    }

    [Theory]
    [InlineData("ik ben Sanne de Vries, 06-12345678, sanne@example.nl, 5038 CB Tilburg")]
    [InlineData("ik werkte 3 jaar in een ziekenhuis als verpleegkundige")]
    [InlineData("wat als ik ziek word?")]
    [InlineData("krijg ik doorbetaald bij ziekte?")]
    [InlineData("ervaring met dementerende ouderen en mensen met autisme")]
    [InlineData("ik werk nu op een christelijke school")]
    [InlineData("ordernummer 123456782 is nog niet geleverd")]
    [InlineData("rugzak mee, 32 uur, 15 euro per uur, 10 jaar ervaring")]
    [InlineData("ik spreek Turks en Arabisch")]
    [InlineData("hebben jullie een vakbond?")]
    [InlineData("ik kan blind typen en wil zwart brood bakken")]
    [InlineData("ik stem in met de voorwaarden")]
    [InlineData("ik ben 5 jaar chauffeur geweest")]
    public void Mask_OrdinaryWords_LeavesThemAlone(string text)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(text, result.Text);
        Assert.Empty(result.Kinds);
    }

    [Theory]
    [InlineData("mail j.devries@example.nl", "mail [e-mail]")]
    [InlineData("bel +31 (0)6 1234 5678 na vijven", "bel [telefoon] na vijven")]
    [InlineData("mijn naam is Jan Smit", "mijn naam is [naam]")]
    [InlineData("Burgemeester van Hoofflaan 104, 5503BS Veldhoven", "[adres], [adres] Veldhoven")]
    [InlineData("Authorization: Bearer abcDEF123456ghi", "Authorization: Bearer [geheim]")]
    [InlineData("password: Welkom2026!", "password: [geheim]")]
    public void MaskForLogs_WaysToReachAPersonAndSecrets_AreGone(string text, string masked)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(masked, result);
    }

    [Theory]
    [InlineData("Turn 12 of 3f2a9c4b7d1e8f605a4b3c2d1e0f9a8b replied in 420 ms")]
    [InlineData("ik zoek een baan voor 32 uur in Breda, vacature 2231")]
    [InlineData("conversation 118 busy, attempt 3")]
    public void MaskForLogs_WhatOperatorsNeed_Stays(string text)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(text, result);
    }

    [Fact]
    public void MaskForLogs_HostileTexts_AnswersQuickly()
    {
        // Arrange
        string[] texts =
        [
            new string('1', 4000), new string('a', 4000) + "1", string.Concat(Enumerable.Repeat("A1", 2000)), string.Concat(Enumerable.Repeat("NL91 ", 800)),
            string.Concat(Enumerable.Repeat("van de ", 570)), string.Concat(Enumerable.Repeat("token=", 660)), string.Concat(Enumerable.Repeat("x straat ", 440)),
            string.Concat(Enumerable.Repeat("1-", 2000)), string.Concat(Enumerable.Repeat("a@", 2000)), string.Concat(Enumerable.Repeat("rue de la ", 400)),
        ];
        _redactor.MaskForLogs("warm");

        // Act
        var started = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            _redactor.MaskForLogs(text);
        }

        // Assert
        // A pattern that explodes takes minutes; a machine that is busy with other tests takes seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Mask_MaskedText_StaysAsItIs()
    {
        // Arrange
        var once = _redactor.Mask("ik ben ziek, bsn 111222333, ik ben moslim, 34 jaar oud").Text;

        // Act
        var twice = _redactor.Mask(once);

        // Assert
        Assert.Equal(once, twice.Text);
    }
}
