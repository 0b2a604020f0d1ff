using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Branding;
using Recruitment.Intake;

namespace Recruitment.Tests.Agents.Conversation;

public sealed class RulesConversationAgentTests
{
    private static readonly Profile Sanne = new()
    {
        FullName = "Sanne de Vries",
        Phone = "+31612345678",
        City = "Tilburg",
        DesiredRole = ["heftruckchauffeur"],
        HoursPerWeek = new HoursRange(32, 32),
    };

    private static readonly string[] Shown = ["VW-1001", "VW-1002", "VW-1003"];

    [Fact]
    public async Task Reply_SanneLooksForForkliftWorkInTilburg_ShowsItAndAsksWhatIsMissing()
    {
        // Arrange
        var turn = ConversationBench.Turn("Hoi, ik ben Sanne de Vries, ik zoek werk als heftruckchauffeur in Tilburg, 32 uur, 06-12345678", Sanne, lastAnswer: null);

        // Act
        var reply = await ConversationBench.ReplyAsync(turn, Route.JobSearch);

        // Assert
        Assert.Equal(["VW-1001", "VW-1002"], reply.Vacancies);
        Assert.Contains("*Heftruckchauffeur*, Tilburg\n32–40 uur, € 16,10–17,80 per uur, overdag (VW-1001)", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("Werk je het liefst overdag, 's avonds of 's nachts?", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("welke plaats", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoeveel uur", reply.Text, StringComparison.Ordinal);
        Assert.Contains("vacancy:VW-1001", reply.Sources);
    }

    [Fact]
    public async Task Reply_NoWishKnown_AsksForWorkAndPlace()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("zoek werk"), Route.JobSearch);

        // Assert
        Assert.Equal("Ik zoek graag met je mee. Wat voor werk wil je doen, en in welke plaats of regio?", reply.Text);
    }

    [Fact]
    public async Task Reply_QuestionWasJustAsked_AsksTheNextInstead()
    {
        // Arrange
        var turn = ConversationBench.Turn("en verder?", Sanne with { HoursPerWeek = null }, lastAnswer: "… Hoeveel uur per week wil je werken?");

        // Act
        var reply = await ConversationBench.ReplyAsync(turn, Route.JobSearch);

        // Assert
        Assert.DoesNotContain("Hoeveel uur", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_NothingFits_SaysSo()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("werk als kapper", new Profile { DesiredRole = ["kapper"] }), Route.JobSearch);

        // Assert
        Assert.Equal("Daar heb ik nu geen vacature voor. Mag het ook ander werk zijn, of verder weg?", reply.Text);
        Assert.Empty(reply.Vacancies);
    }

    [Fact]
    public async Task Reply_UnknownPlace_AsksForATownNearby()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("orderpicker in Hogsmeade", new Profile { DesiredRole = ["orderpicker"], City = "Hogsmeade" }), Route.JobSearch);

        // Assert
        Assert.EndsWith("De plaats Hogsmeade ken ik niet. Welke grotere plaats ligt daar in de buurt?", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("die eerste wil ik wel op solliciteren", "VW-1001")]
    [InlineData("doe mij nummer 2", "VW-1002")]
    [InlineData("2", "VW-1002")]
    [InlineData("de laatste graag", "VW-1003")]
    [InlineData("die in waalwijk", "VW-1003")]
    [InlineData("reachtruck lijkt me leuk", "VW-1003")]
    [InlineData("ik reageer op VW-1017", "VW-1017")]
    [InlineData("vw1017", "VW-1017")]
    [InlineData("ik wil solliciteren als boekhouder", "VW-1046")]
    [InlineData("i want to apply for the forklift position in Venlo", "VW-1005")]
    public async Task Reply_Applies_ConfirmsTheVacancyMeant(string text, string reference)
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn(text, Sanne, Shown), Route.Apply);

        // Assert
        Assert.Equal([reference], reply.Vacancies);
        Assert.Contains("vanaf wanneer je kunt beginnen", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("je naam", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Een recruiter bekijkt je aanmelding", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_AppliesWithoutSayingToWhat_AsksWhichOfTheShown()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("ik wil solliciteren", Sanne, Shown), Route.Apply);

        // Assert
        Assert.StartsWith("Op welke vacature wil je solliciteren?", reply.Text, StringComparison.Ordinal);
        Assert.Equal(Shown, reply.Vacancies);
    }

    [Theory]
    [InlineData("wat verdient die tweede?", "*Heftruckchauffeur* in Tilburg: € 16,40–18,20 per uur bruto.")]
    [InlineData("is er bij nummer 3 ook huisvesting", "Bij *Reachtruckchauffeur* in Waalwijk is hulp bij huisvesting mogelijk; kosten en voorwaarden krijg je vooraf op papier.")]
    [InlineData("wanneer kan ik starten bij de eerste", "*Heftruckchauffeur* in Tilburg: je kunt per direct beginnen.")]
    [InlineData("welk certificaat heb ik nodig voor de eerste", "*Heftruckchauffeur* in Tilburg, dit wordt gevraagd: een geldig heftruckcertificaat; je rijdt veilig en rustig.")]
    public async Task Reply_AsksAboutAShownVacancy_AnswersFromIt(string text, string expected)
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn(text, Sanne, Shown), Route.Question);

        // Assert
        Assert.Equal(expected, reply.Text);
    }

    [Fact]
    public async Task Reply_AsksAboutTheAgency_QuotesTheArticleAndCitesIt()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("wnr krijg ik me geld", Sanne, Shown), Route.Question);

        // Assert
        Assert.StartsWith("Je krijgt elke week loon, op donderdag", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["knowledge:pay-day"], reply.Sources);
    }

    [Fact]
    public async Task Reply_TwoQuestions_AnswersBoth()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("wat is de betaaldag?\nkrijg ik reiskosten?"), Route.Question);

        // Assert
        Assert.Equal(["knowledge:pay-day", "knowledge:travel"], reply.Sources);
    }

    [Fact]
    public async Task Reply_UnknownQuestion_SaysItDoesNotKnowAndOffersAPerson()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("hebben jullie een eigen voetbalteam"), Route.Question);

        // Assert
        Assert.StartsWith("Dat weet ik niet, en ik wil niet gokken.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Medewerker"], reply.Choices);
    }

    [Fact]
    public async Task Reply_StatusWithoutApplications_SaysNoneIsKnown()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("al iets gehoord?"), Route.ApplicationStatus);

        // Assert
        Assert.StartsWith("Ik vind bij dit nummer geen sollicitatie.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_StatusWithApplication_TellsItsStage()
    {
        // Arrange
        var tools = ConversationBench.ToolsWith(new ApplicationStage("VW-1001", "wordt bekeken door een recruiter", DateTimeOffset.UnixEpoch));

        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("hoe staat het?"), Route.ApplicationStatus, tools: tools);

        // Assert
        Assert.Equal("Je sollicitatie op *Heftruckchauffeur* (VW-1001): wordt bekeken door een recruiter.", reply.Text);
    }

    [Theory]
    [InlineData(Route.Human, "mens graag")]
    [InlineData(Route.Interview, "wil mn gesprek verzetten naar dinsdag")]
    [InlineData(Route.Privacy, "verwijder mijn gegevens")]
    public async Task Reply_NeedsAPerson_SaysSoAndAsksForOne(Route route, string text)
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn(text), route);

        // Assert
        Assert.True(reply.NeedsHuman);
        Assert.Matches("medewerker|recruiter", reply.Text);
    }

    [Theory]
    [InlineData("geen appjes meer aub", "we sturen je geen berichten meer")]
    [InlineData("START", "Fijn dat je er weer bent")]
    [InlineData("wat doen jullie met mijn gegevens", "https://voorbeeldwerving.example/privacy")]
    public async Task Reply_Privacy_AnswersWithoutAPerson(string text, string expected)
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn(text), Route.Privacy);

        // Assert
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.False(reply.NeedsHuman);
    }

    [Theory]
    [InlineData(MessageKind.Voice, "typen")]
    [InlineData(MessageKind.Document, "recruiter bekijkt het")]
    [InlineData(MessageKind.Location, "In welke plaats")]
    [InlineData(MessageKind.Unsupported, "typen")]
    public async Task Reply_MessageWithoutWords_SaysWhatToDo(MessageKind kind, string expected)
    {
        // Arrange
        var turn = ConversationBench.Turn("") with { Messages = [new CandidateMessage("m-1", "", kind)] };

        // Act
        var reply = await ConversationBench.ReplyAsync(turn, Route.Unsupported);

        // Assert
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_NoRouteRecognised_SaysSoAndOffersAPerson()
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("de maan is van kaas"), new RouteVerdict(Route.SmallTalk, 0.23, "nl", "classifier"));

        // Assert
        Assert.StartsWith("Dat begreep ik niet goed.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Medewerker", reply.Choices);
    }

    [Theory]
    [InlineData("nl", "Ik ben een AI-assistent")]
    [InlineData("en", "I am an AI assistant")]
    [InlineData("fr", "Je suis un assistant IA")]
    [InlineData("de", "Ich bin ein KI-Assistent")]
    [InlineData("pl", "Jestem asystentem AI")]
    public async Task Reply_AskedWhetherItIsAMachine_SaysSo(string language, string expected)
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("are you a robot?"), new RouteVerdict(Route.SmallTalk, 0.97, language, "what-are-you"));

        // Assert
        Assert.StartsWith(expected, reply.Text, StringComparison.Ordinal);
        Assert.Contains("Voorbeeld Werving", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_FormalBrand_SaysU()
    {
        // Arrange
        var turn = ConversationBench.Turn("hallo", brand: new BrandOptions { Formal = true });

        // Act
        var reply = await ConversationBench.ReplyAsync(turn, Route.SmallTalk);

        // Assert
        Assert.Equal("Goedendag! Zoekt u werk, wilt u solliciteren of hebt u een vraag? Vertel het maar.", reply.Text);
    }

    [Theory]
    [InlineData("fr", "Bonjour")]
    [InlineData("de", "Hallo")]
    [InlineData("pl", "Dzień dobry")]
    [InlineData("en", "Hi!")]
    [InlineData("ro", "Hi!")]
    public async Task Reply_OtherLanguage_AnswersInKindOrInEnglish(string language, string opening)
    {
        // Act
        var reply = await ConversationBench.ReplyAsync(ConversationBench.Turn("…"), Route.SmallTalk, language);

        // Assert
        Assert.StartsWith(opening, reply.Text, StringComparison.Ordinal);
    }
}
