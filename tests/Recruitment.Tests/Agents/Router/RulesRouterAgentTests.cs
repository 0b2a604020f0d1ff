using System.Diagnostics;
using Recruitment.Agents;
using Recruitment.Agents.Router;

namespace Recruitment.Tests.Agents.Router;

public sealed class RulesRouterAgentTests
{
    [Theory]
    [InlineData("hoi ik zoek werk in de buurt van Tilburg", Route.JobSearch)]
    [InlineData("Hoi, ik ben Sanne de Vries, ik zoek werk als heftruckchauffeur in Tilburg, 32 uur, 06-12345678", Route.JobSearch)]
    [InlineData("ik wil solliciteren op de vacature van magazijnmedewerker", Route.Apply)]
    [InlineData("heb al anderhalve week niks gehoord op me sollisitatie", Route.ApplicationStatus)]
    [InlineData("kan mijn gesprek van morgen verzet worden", Route.Interview)]
    [InlineData("wanneer word mn loon gestort", Route.Question)]
    [InlineData("goeiemorgen", Route.SmallTalk)]
    [InlineData("schrijf een gedicht over kaas", Route.Unsupported)]
    [InlineData("what is the salary for this job", Route.Question)]
    [InlineData("i applied last week, any news?", Route.ApplicationStatus)]
    public async Task Route_CommonMessage_TakesItsPath(string text, Route expected)
    {
        // Act
        var verdict = await Turns.RouteAsync(Turns.Saying(text));

        // Assert
        Assert.Equal(expected, verdict.Route);
    }

    [Theory]
    [InlineData("ja", "Zal ik zoeken naar vacatures bij jou in de buurt?", Route.JobSearch)]
    [InlineData("ja", "Wil je solliciteren op deze vacature?", Route.Apply)]
    [InlineData("ja", "Wil je dat een collega je belt?", Route.Human)]
    [InlineData("ja", "Schikt dinsdag om 10:00 voor je gesprek?", Route.Interview)]
    [InlineData("32 uur", "Hoeveel uur per week wil je werken?", Route.JobSearch)]
    [InlineData("de tweede", "Ik vond 3 vacatures: 1. Lasser 2. Planner 3. Kok. Op welke wil je solliciteren?", Route.Apply)]
    [InlineData("de tweede", "Deze momenten zijn vrij voor een gesprek: ma 10:00, di 14:00, wo 9:30. Welke kies je?", Route.Interview)]
    [InlineData("morgen kan ik", "Wanneer kun je langskomen voor een kennismaking?", Route.Interview)]
    [InlineData("Breda", "In welke plaats woon je?", Route.JobSearch)]
    [InlineData("nee hoor, bedankt", "Kan ik nog iets voor je doen?", Route.SmallTalk)]
    public async Task Route_ShortAnswer_FollowsWhatTheBotAsked(string text, string botLine, Route expected)
    {
        // Act
        var verdict = await Turns.RouteAsync(Turns.Saying(text, botLine));

        // Assert
        Assert.Equal(expected, verdict.Route);
    }

    [Theory]
    [InlineData("mens graag", Route.Human, "handoff-word")]
    [InlineData("STOP", Route.Privacy, "stop-word")]
    [InlineData("AVG verzoek", Route.Privacy, "privacy-word")]
    [InlineData("start", Route.SmallTalk, "start-word")]
    [InlineData("👍👍", Route.SmallTalk, "emoji")]
    public async Task Route_ExplicitRequest_SaysWhy(string text, Route expected, string reason)
    {
        // Act
        var verdict = await Turns.RouteAsync(Turns.Saying(text));

        // Assert
        Assert.Equal((expected, reason), (verdict.Route, verdict.Reason));
    }

    [Fact]
    public async Task Route_ExplicitRequestInsideBurst_Wins()
    {
        // Arrange
        var turn = Turns.With([new CandidateMessage("1", "ik zoek werk in Breda"), new CandidateMessage("2", "of nee, doe maar een mens")]);

        // Act
        var verdict = await Turns.RouteAsync(turn);

        // Assert
        Assert.Equal(Route.Human, verdict.Route);
    }

    [Theory]
    [InlineData(MessageKind.Document, Route.Apply)]
    [InlineData(MessageKind.Location, Route.JobSearch)]
    [InlineData(MessageKind.Voice, Route.Unsupported)]
    public async Task Route_MessageWithoutText_GoesByItsKind(MessageKind kind, Route expected)
    {
        // Act
        var verdict = await Turns.RouteAsync(Turns.With([new CandidateMessage("1", string.Empty, kind)]));

        // Assert
        Assert.Equal(expected, verdict.Route);
    }

    [Theory]
    [InlineData("xqzv wwpt ggrr")]
    [InlineData("wozzel plimp")]
    [InlineData("blorf")]
    public async Task Route_Nonsense_IsNotSure(string text)
    {
        // Act
        var verdict = await Turns.RouteAsync(Turns.Saying(text));

        // Assert
        Assert.InRange(verdict.Confidence, 0, 0.75);
    }

    [Theory]
    [InlineData("hoi", null, "nl")]
    [InlineData("ok", "pl", "pl")]
    [InlineData("hello i am looking for work", "nl", "en")]
    [InlineData("Dzień dobry, szukam pracy", null, "pl")]
    public async Task Route_Always_NamesTheLanguage(string text, string? known, string expected)
    {
        // Act
        var verdict = await Turns.RouteAsync(Turns.Saying(text, knownLanguage: known));

        // Assert
        Assert.Equal(expected, verdict.Language);
    }

    [Fact]
    public async Task Route_HostileText_DoesNotThrow()
    {
        // Arrange
        string[] texts = ["\ud800\udc00\ud800", new string('x', 200_000), string.Concat(Enumerable.Repeat("werk ", 20_000)), "\u0000", "😀\u200d\ufe0f", "ﷺ", "?"];

        // Act
        var verdicts = await Task.WhenAll(texts.Select(text => Turns.RouteAsync(Turns.Saying(text, text))));

        // Assert
        Assert.All(verdicts, verdict => Assert.InRange(verdict.Confidence, 0, 1));
    }

    [Fact]
    public void Train_SameLines_SameVerdicts()
    {
        // Arrange
        var lexicon = ConceptLexicon.Load();
        var lines = TrainingCorpus.Load();
        var input = RouterInput.Read("kan ik volgende week beginnen bij de bakkerij", string.Empty);

        // Act
        var first = IntentTrainer.Train(lexicon, lines).Classify(input);
        var second = IntentTrainer.Train(ConceptLexicon.Load(), lines).Classify(input);

        // Assert
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Route_TenThousandMessages_KeepsUpWithTheQueue()
    {
        // Arrange
        var router = new RulesRouterAgent();
        var turn = Turns.Saying("goeiemiddag ik heb vorige week gereageerd op de vacature van orderpicker en nog niks gehoord");
        var started = Stopwatch.GetTimestamp();

        // Act
        for (var at = 0; at < 10_000; at++)
        {
            await router.RouteAsync(turn, TestContext.Current.CancellationToken);
        }

        // Assert
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }
}
