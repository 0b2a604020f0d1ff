using Recruitment.Agents.Conversation;

namespace Recruitment.Tests.Agents.Model;

public sealed class ReplyClaimsTests
{
    private static readonly IReadOnlyList<ToolAnswer> Seen =
    [
        Answer(
            "{}",
            """
            {"vacancies":[{"reference":"VW-1001","hours":{"min":24,"max":40},"pay":{"min":15.10,"max":17,"period":"hour"}},
            {"reference":"VW-1002","pay":"€ 2.500 - € 3.000 bruto per maand","distanceKm":12}],"articles":[{"text":"Je krijgt € 0,23 per kilometer, en vijftien euro per maand voor je telefoon."}]}
            """,
            ["vacancy:VW-1001", "vacancy:VW-1002", "knowledge:travel"],
            ["VW-1001", "VW-1002"]),
        Answer("""{"preference":"\u20ac 88 per uur graag"}""", """{"preference":"€ 88 per uur graag","handOff":true}""", [], []),
        new("{}", new ToolResult("""{"error":"not_found","pay":99}""", [], [], "not_found")),
    ];

    [Theory]
    [InlineData("€ 15,10 tot € 17 per uur (VW-1001)")]
    [InlineData("€15.10-17.00 per hour")]
    [InlineData("tussen 15,10 en 17 euro per uur")]
    [InlineData("2500 tot 3000 bruto, of € 2.500,- per maand")]
    [InlineData("EUR 2,500 gross per month")]
    [InlineData("Reiskosten: €0,23 per km.")]
    [InlineData("1. Heftruck, Tilburg, 24-40 uur, € 15,10 – 32 uur kan ook (vw-1001)")]
    [InlineData("Je werkt 32 uur per week, 5 dagen, op 12 km, van 07:00 tot 16:00, vanaf 1 december 2026.")]
    [InlineData("We kunnen geen baan garanderen.")]
    [InlineData("Een recruiter belt je; dat kost niets.")]
    public void Problem_ClaimIsGrounded_IsNone(string text)
    {
        // Arrange
        var claims = new ReplyClaims(Seen, []);

        // Act
        var problem = claims.Problem(Draft(text));

        // Assert
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("€ 16 per uur", "unknown_pay")]
    [InlineData("€ 15,10 tot 18 per uur", "unknown_pay")]
    [InlineData("16 per uur", "unknown_pay")]
    [InlineData("16/uur", "unknown_pay")]
    [InlineData("2600 bruto", "unknown_pay")]
    [InlineData("€ 99", "unknown_pay")]
    [InlineData("€ 88 per uur", "unknown_pay")]
    [InlineData("€ 40", "unknown_pay")]
    [InlineData("zeventien euro per uur", "unknown_pay")]
    [InlineData("VW-9999", "unknown_vacancy")]
    [InlineData("You're hired", "promise")]
    [InlineData("Je bent aangenomen!", "promise")]
    [InlineData("De baan is gegarandeerd van jou", "promise")]
    public void Problem_ClaimHasNoGround_IsNamed(string text, string code)
    {
        // Arrange
        var claims = new ReplyClaims(Seen, []);

        // Act
        var problem = claims.Problem(Draft(text));

        // Assert
        Assert.Equal(code, problem?.Code);
    }

    private static ToolAnswer Answer(string arguments, string json, IReadOnlyList<string> sources, IReadOnlyList<string> vacancies) =>
        new(arguments, new ToolResult(json, sources, vacancies, null));

    private static ReplyDraft Draft(string text) => new(text, [], [], []);
}
