using System.Diagnostics;
using Recruitment.Agents.Extraction;
using Recruitment.Intake;

namespace Recruitment.Tests.Agents.Extraction;

public sealed class RulesExtractionAgentTests
{
    private readonly RulesExtractionAgent _agent = new();

    [Fact]
    public async Task Extract_EverythingInOneMessage_GivesEachFieldWithEvidence()
    {
        // Arrange
        var turn = ExtractionTurns.Says("Hoi, ik ben Sanne de Vries, ik zoek werk als heftruckchauffeur in Tilburg, 32 uur, 06-12345678");

        // Act
        var result = await _agent.ExtractAsync(turn, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(("rules", "extraction-rules/1"), (result.Agent, result.PromptVersion));
        var facts = result.Value.Values;
        Assert.Equal("Sanne de Vries", facts.FullName);
        Assert.Equal("Tilburg", facts.City);
        Assert.Equal("+31612345678", facts.Phone);
        Assert.Equal(["heftruckchauffeur"], facts.DesiredRole);
        Assert.Equal(new HoursRange(32, 32), facts.HoursPerWeek);
        Assert.Null(facts.Forklift);
        Assert.Equal(["city", "desiredRole", "fullName", "hoursPerWeek", "phone"], result.Value.Evidence.Keys.Order());
        Assert.All(result.Value.Evidence.Values, evidence => Assert.True(evidence is { MessageId: "m1", Confidence: > 0.5 and <= 1 }));
    }

    [Fact]
    public async Task Extract_BurstOfMessages_NamesTheMessageOfEachFact()
    {
        // Arrange
        var turn = ExtractionTurns.Says("ik woon in Breda", "sorry, Tilburg bedoel ik", "en ik kan per direct beginnen");

        // Act
        var patch = (await _agent.ExtractAsync(turn, TestContext.Current.CancellationToken)).Value;

        // Assert
        Assert.Equal("Tilburg", patch.Values.City);
        Assert.Equal("m2", patch.Evidence["city"].MessageId);
        Assert.Equal("immediately", patch.Values.AvailableFrom);
        Assert.Equal("m3", patch.Evidence["availableFrom"].MessageId);
    }

    [Theory]
    [InlineData("Hoeveel uur per week wil je werken?", "32", "hoursPerWeek")]
    [InlineData("Heb je eigen vervoer?", "nee helaas niet", "ownTransport")]
    [InlineData("Heb je een heftruckcertificaat?", "ja die heb ik", "forklift")]
    [InlineData("Welk rijbewijs heb je?", "B", "drivingLicences")]
    [InlineData("In welke plaats woon je?", "tilburg", "city")]
    [InlineData("Vanaf wanneer kun je beginnen?", "morgen", "availableFrom")]
    [InlineData("Hoe heet je?", "jan", "fullName")]
    [InlineData("How many years of experience do you have?", "about three", "yearsOfExperience")]
    [InlineData("Wat wil je verdienen?", "15,50", "salary")]
    [InlineData("Mag je in Nederland werken?", "ja", "workPermit")]
    public async Task Extract_ShortAnswer_TakesItsMeaningFromTheQuestion(string question, string answer, string field)
    {
        // Arrange
        var turn = ExtractionTurns.Answers(question, answer);

        // Act
        var patch = (await _agent.ExtractAsync(turn, TestContext.Current.CancellationToken)).Value;

        // Assert
        Assert.Equal([field], patch.Evidence.Keys);
    }

    [Theory]
    [InlineData("32")]
    [InlineData("ja")]
    [InlineData("B")]
    [InlineData("morgen")]
    [InlineData("👍")]
    [InlineData("mijn buurvrouw werkt 36 uur als kok in Ede")]
    [InlineData("wanneer krijg ik mijn salaris?")]
    [InlineData("ordernummer 0612345678 is nog niet binnen")]
    public async Task Extract_NothingAboutTheCandidate_GivesAnEmptyPatch(string text)
    {
        // Arrange
        var turn = ExtractionTurns.Says(text);

        // Act
        var patch = (await _agent.ExtractAsync(turn, TestContext.Current.CancellationToken)).Value;

        // Assert
        Assert.Equal(Profile.Empty, patch.Values);
        Assert.Empty(patch.Evidence);
    }

    [Fact]
    public async Task Extract_DevelopmentMessages_FindsNearlyAllValues()
    {
        // Arrange
        var messages = LabelledMessages.Read();

        // Act
        var (right, found, expected) = (0, 0, 0);
        foreach (var message in messages)
        {
            var result = await _agent.ExtractAsync(ExtractionTurns.Says(message.Text), TestContext.Current.CancellationToken);
            var values = LabelledMessages.Values(result.Value.Values);
            right += values.Intersect(message.Values).Count();
            found += values.Count;
            expected += message.Values.Count;
        }

        // Assert
        Assert.True(messages.Count >= 150);
        Assert.InRange(2.0 * right / (found + expected), 0.95, 1);
    }

    [Fact]
    public async Task Extract_HostileTexts_AnswersQuickly()
    {
        // Arrange
        string[] texts =
        [
            new string('1', 4000), new string('@', 4000), string.Concat(Enumerable.Repeat("06-", 1300)), string.Concat(Enumerable.Repeat("a.", 2000)),
            string.Concat(Enumerable.Repeat("ik ben ", 570)), "\ud83d\udc4d\ud83d \udc4d", new string(' ', 4000), string.Concat(Enumerable.Repeat("woon in ", 500)),
        ];
        await _agent.ExtractAsync(ExtractionTurns.Says("warm"), TestContext.Current.CancellationToken);

        // Act
        var started = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            await _agent.ExtractAsync(ExtractionTurns.Says(text), TestContext.Current.CancellationToken);
        }

        // Assert
        // A pattern that explodes takes minutes; a machine that is busy with other tests takes seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }
}
