using Recruitment.Agents.Text;

namespace Recruitment.Tests.Agents.Text;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("Hoiiii", "hoi")]
    [InlineData("kheb ff gekeken", "ik heb even gekeken")]
    [InlineData("wnr aub", "wanneer alstublieft")]
    [InlineData("m'n foto's", "mijn fotos")]
    [InlineData("j’ai postulé", "j ai postule")]
    [InlineData("ＳＴＯＰ", "stop")]
    [InlineData("Łódź", "lodz")]
    public void Tokenise_ChatSpelling_GivesPlainWords(string text, string expected)
    {
        // Act
        var words = string.Join(' ', Tokeniser.Tokenise(text).Select(token => token.Text));

        // Assert
        Assert.Equal(expected, words);
    }

    [Theory]
    [InlineData("06-12345678", TokenKind.Phone)]
    [InlineData("+31612345678", TokenKind.Phone)]
    [InlineData("jan@example.com", TokenKind.Email)]
    [InlineData("https://voorbeeld.example/x", TokenKind.Link)]
    [InlineData("10:30", TokenKind.Time)]
    [InlineData("12-11-2026", TokenKind.Date)]
    [InlineData("5611 AB", TokenKind.PostalCode)]
    [InlineData("32", TokenKind.Number)]
    [InlineData("€", TokenKind.Money)]
    [InlineData("👍🏽", TokenKind.Emoji)]
    public void Tokenise_Sign_TellsItsKind(string text, TokenKind expected)
    {
        // Act
        var token = Tokeniser.Tokenise(text)[0];

        // Assert
        Assert.Equal(expected, token.Kind);
    }

    [Theory]
    [InlineData("sollicitatie", "solicitatie")]
    [InlineData("rijbewijs", "reibeweis")]
    [InlineData("betaald", "betaalt")]
    [InlineData("gesprek", "gespreck")]
    [InlineData("vakantie", "fakantie")]
    public void Key_TwoSpellingsOfOneWord_AreEqual(string right, string wrong)
    {
        // Act
        var keys = (PhoneticKey.Of(right), PhoneticKey.Of(wrong));

        // Assert
        Assert.Equal(keys.Item1, keys.Item2);
    }

    [Theory]
    [InlineData("werk", "loon")]
    [InlineData("morgen", "mogen")]
    [InlineData("kok", "kook")]
    public void Stem_DifferentWords_StayApartOrAreKnownToMeet(string first, string second)
    {
        // Act
        var same = PhoneticKey.Of(Stemmer.Stem(first)) == PhoneticKey.Of(Stemmer.Stem(second));

        // Assert
        Assert.Equal(first == "kok", same);
    }
}
