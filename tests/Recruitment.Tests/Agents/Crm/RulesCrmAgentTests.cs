using Recruitment.Agents;
using Recruitment.Agents.Crm;
using Recruitment.Branding;
using Recruitment.Intake;
using Recruitment.Tests.Agents.Conversation;

namespace Recruitment.Tests.Agents.Crm;

public sealed class RulesCrmAgentTests
{
    private static readonly Profile Sanne = new()
    {
        FullName = "Sanne de Vries",
        Phone = "+31612345678",
        City = "Tilburg",
        DesiredRole = ["heftruckchauffeur"],
        HoursPerWeek = new HoursRange(32, 32),
    };

    [Fact]
    public async Task Describe_CandidateLooksForWork_SaysWhatWasUnderstoodAndWhatIsMissing()
    {
        // Arrange
        var evidence = new Dictionary<string, FieldEvidence> { ["fullName"] = new("m-1", 0.95), ["city"] = new("m-1", 0.9), ["hoursPerWeek"] = new("m-1", 0.99) };
        var patch = new ProfilePatch(new Profile { FullName = Sanne.FullName, City = Sanne.City, HoursPerWeek = Sanne.HoursPerWeek }, evidence);

        // Act
        var update = await DescribeAsync(Route.JobSearch, Sanne, patch, ["vacancy:VW-1001"]);

        // Assert
        Assert.Equal(
            """
            **Kandidaat:** zoekt werk (87 %; herkend aan de woorden van het bericht; taal nl)
            **Begrepen uit dit bericht**
            - Naam: Sanne de Vries (95 %)
            - Woonplaats: Tilburg (90 %)
            - Uren per week: 32 (99 %)
            **Nog niet bekend:** beschikbaar vanaf
            **Bronnen van het antwoord:** vacancy:VW-1001
            """.ReplaceLineEndings("\n"),
            update.Note);
        Assert.Equal(["bot", "werk-zoeken", "rol-heftruckchauffeur", "stad-tilburg"], update.Labels);
        Assert.Null(update.Priority);
    }

    [Theory]
    [InlineData(Route.Human, "high")]
    [InlineData(Route.Privacy, "high")]
    [InlineData(Route.Apply, "medium")]
    [InlineData(Route.Question, null)]
    public async Task Describe_Route_GivesPriority(Route route, string? expected)
    {
        // Act
        var update = await DescribeAsync(route, Profile.Empty, ProfilePatch.Empty, []);

        // Assert
        Assert.Equal(expected, update.Priority);
    }

    [Fact]
    public async Task Describe_HandedOverAndMasked_SaysBoth()
    {
        // Act
        var update = await DescribeAsync(Route.Question, Profile.Empty, ProfilePatch.Empty, [], handoff: "agent-cannot-answer", masked: ["bsn", "health"]);

        // Assert
        Assert.Contains("**Overgedragen:** de assistent kan dit niet afhandelen", update.Note, StringComparison.Ordinal);
        Assert.Contains("**Afgeschermd vóór opslag:** burgerservicenummer, gezondheid", update.Note, StringComparison.Ordinal);
        Assert.Contains("wil-mens", update.Labels);
        Assert.Equal("high", update.Priority);
    }

    [Fact]
    public async Task Describe_EnglishRecruiterAndPolishCandidate_WritesEnglishAndLabelsTheLanguage()
    {
        // Act
        var update = await DescribeAsync(Route.JobSearch, Sanne, ProfilePatch.Empty, [], language: "pl", brand: new BrandOptions { RecruiterLanguage = "en" });

        // Assert
        Assert.StartsWith("**Candidate:** looks for work", update.Note, StringComparison.Ordinal);
        Assert.Equal(["bot", "job-search", "role-heftruckchauffeur", "city-tilburg", "language-pl"], update.Labels);
    }

    [Fact]
    public async Task Describe_MarkdownInCandidateWords_IsTakenOut()
    {
        // Arrange
        var patch = new ProfilePatch(new Profile { FullName = "[klik](https://evil.example) **x** <b>" }, new Dictionary<string, FieldEvidence>());

        // Act
        var update = await DescribeAsync(Route.JobSearch, patch.Values, patch, []);

        // Assert
        Assert.DoesNotContain("](", update.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", update.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_EverythingAtOnceAndLong_StaysWithinTheLimit()
    {
        // Arrange
        var words = Enumerable.Repeat("vaardigheid met een lange naam", 40).ToList();
        var full = new Profile
        {
            FullName = new string('n', 300),
            Email = new string('e', 300),
            Phone = new string('1', 90),
            City = new string('c', 90),
            PostalCode = "5038 CB",
            DesiredRole = words,
            Skills = words,
            Languages = words,
            Education = new string('o', 300),
            AvailableFrom = "immediately",
            HoursPerWeek = new(8, 40),
            DrivingLicences = words,
            Shifts = words,
            YearsOfExperience = 3,
            Salary = new(15.5m, "hour", "EUR"),
            Forklift = true,
            WorkPermit = true,
            OwnTransport = false,
        };

        // Act
        var update = await DescribeAsync(Route.Apply, full, new ProfilePatch(full, new Dictionary<string, FieldEvidence>()), [.. words], "agent-cannot-answer", ["bsn"]);

        // Assert
        Assert.True(update.Note.Length <= 1200, $"{update.Note.Length}");
        Assert.All(update.Labels, label => Assert.Matches("^[a-z0-9-]{2,50}$", label));
    }

    private static async Task<CrmUpdate> DescribeAsync(
        Route route, Profile profile, ProfilePatch patch, string[] sources, string? handoff = null, string[]? masked = null, string language = "nl", BrandOptions? brand = null)
    {
        var turn = ConversationBench.Turn("hoi", profile, brand: brand);
        var context = new CrmContext(turn, new RouteVerdict(route, 0.87, language, "classifier"), patch, profile, sources, handoff, masked ?? []);
        return (await new RulesCrmAgent().DescribeAsync(context, CancellationToken.None)).Value;
    }
}
