using System.Globalization;
using Recruitment.TestKit;

namespace Recruitment.Tests.Costs;

/// <summary>Multiplies and adds the tables of docs/costs.md again.</summary>
public sealed class CostsPageTests
{
    private const decimal Million = 1_000_000m;

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(TokenCounter.Root(), "docs", "costs.md"));

    [Fact]
    public void Turn_EachCall_CostsItsTokensAtThePricesOfTheDeployment()
    {
        // Arrange
        var rows = Table("| call | input tokens |");
        var measured = Table("| call | calls |");
        (decimal Input, decimal Cached, decimal Output) nano = (0.055m, 0.0055m, 0.44m);
        (decimal Input, decimal Cached, decimal Output) mini = (0.275m, 0.0275m, 2.2m);

        // Assert
        Assert.Equal(measured.Select(row => Number(row[3])), rows[..^1].Select(row => Number(row[1])));
        foreach (var row in rows[..^1])
        {
            var price = row[0].StartsWith("Conversation", StringComparison.Ordinal) ? mini : nano;
            var (input, cached, output) = (Number(row[1]), Number(row[2]), Number(row[3]));
            Assert.Equal(Math.Round(((input * price.Input) + (output * price.Output)) / Million, 6), Number(row[4]));
            Assert.Equal(Math.Round((((input - cached) * price.Input) + (cached * price.Cached) + (output * price.Output)) / Million, 6), Number(row[5]));
        }

        Assert.All(Enumerable.Range(1, 5), column => Assert.Equal(rows[..^1].Sum(row => Number(row[column])), Number(rows[^1][column])));
    }

    [Fact]
    public void Month_EachLine_IsQuantityTimesPriceAndTheTotalsAddUp()
    {
        // Arrange
        var rows = Table("| item | for 1,000 conversations |");
        var turn = Table("| call | input tokens |")[^1];

        // Assert
        foreach (var row in rows[..^2])
        {
            Assert.Equal(Math.Round(Number(row[1]) * Number(row[3]), 2, MidpointRounding.AwayFromZero), Number(row[4]));
            Assert.Equal(Math.Round(Number(row[2]) * Number(row[3]), 2, MidpointRounding.AwayFromZero), Number(row[5]));
        }

        Assert.Equal(Math.Round((Number(turn[4]) + Number(turn[5])) / 2, 5), Number(rows[0][3]));
        foreach (var column in new[] { 4, 5 })
        {
            Assert.Equal(rows[..^2].Sum(row => Number(row[column])), Number(rows[^2][column]));
            Assert.Equal(Number(rows[^2][column]) - Number(rows[1][column]), Number(rows[^1][column]));
        }
    }

    private static List<string[]> Table(string head) =>
        [.. Lines.SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*')).ToArray())];

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture);
}
