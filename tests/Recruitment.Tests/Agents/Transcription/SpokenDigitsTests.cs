using Recruitment.Agents.Transcription;
using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Agents.Transcription;

/// <summary>Numbers that are read out are masked and understood as typed ones are.</summary>
public sealed class SpokenDigitsTests
{
    [Theory]
    [InlineData("Mijn BSN is een een een, twee twee twee, drie drie drie.", "Mijn BSN is 111222333.")]
    [InlineData("mijn bsn is 1 1 1 2 2 2 3 3 3", "mijn bsn is 111222333")]
    [InlineData("Mijn BSN: 1, 1, één, 2-2-2, drie 3 drie graag", "Mijn BSN: 111222333 graag")]
    [InlineData("my number is one one one two two two three three three", "my number is 111222333")]
    [InlineData("meine Nummer ist eins eins eins zwei zwei zwei drei drei drei", "meine Nummer ist 111222333")]
    [InlineData("mon numéro est un un un deux deux deux trois trois trois", "mon numéro est 111222333")]
    [InlineData("mój numer to jeden jeden jeden dwa dwa dwa trzy trzy trzy", "mój numer to 111222333")]
    [InlineData("bel me op nul zes, een twee drie vier vijf zes zeven acht", "bel me op 0612345678")]
    [InlineData("een of twee dagen, drie avonden, vier uur", "een of twee dagen, drie avonden, vier uur")]
    [InlineData("van 6 tot 12, 32 uur, 15 euro", "van 6 tot 12, 32 uur, 15 euro")]
    [InlineData("5 6 7 8 9 10", "5 6 7 8 9 10")]
    [InlineData("", "")]
    public void Join_DigitsThatWereReadOut_AreWrittenAsTheyAreTyped(string heard, string written)
    {
        // Act
        var text = SpokenDigits.Join(heard);

        // Assert
        Assert.Equal(written, text);
        var masked = new Redactor().Mask(text);
        Assert.Equal(written.Contains("111222333", StringComparison.Ordinal), masked.Kinds.Contains("bsn"));
        Assert.DoesNotContain("111222333", masked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Join_TheLongestTextOfDigits_TakesNoTime()
    {
        // Arrange
        var text = string.Join(' ', Enumerable.Repeat("een", 20_000)) + " x";

        // Act
        var joined = SpokenDigits.Join(text);

        // Assert
        Assert.Equal(20_002, joined.Length);
    }
}
