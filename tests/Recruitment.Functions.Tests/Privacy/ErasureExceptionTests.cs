using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Statistics;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>What an officer may let stay of a person who is erased: records under an exception, and figures without a person. Never by default.</summary>
public sealed class ErasureExceptionTests
{
    private const string Phone = "+31687654321";

    [Fact]
    public async Task Erase_WithExceptions_KeepsThemApart_SaysSoEverywhere_AndErasesThemInTime()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        using var officer = app.Turns.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var recruiter = app.Turns.Factory.CreateClientAs(Role.Recruiter);
        var candidate = app.Turns.ACandidate("Quirinius Kanarievogel", Phone);
        var conversation = await app.WriteAsync(candidate, "TALENTPOOL", 1);
        await app.WriteAsync(candidate, "ja", 2);
        var id = await app.CandidateIdAsync(conversation);
        using var decided = await recruiter.PostAsJsonAsync($"gdpr/contacts/{id}/decisions", new { kind = "rejected", reason = "No driving licence, which the work needs." });
        var until = app.Turns.Clock.GetUtcNow().AddDays(100).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        // Act
        var erasure = await EraseAsync(app.Turns, officer, id, new
        {
            confirm = "ERASE",
            reason = "Asked for by letter.",
            tell = true,
            keep = new[]
            {
                new { category = "consent-proof", code = "17-3-e-legal-claims", until },
                new { category = "decisions", code = "17-3-e-legal-claims", until },
            },
        });

        // Assert: every store is empty, the records stand apart without the pseudonym, and everybody is told.
        Assert.All(erasure.Stores, line => Assert.Equal(0, line.After));
        Assert.Equal([("consent-proof", 1), ("decisions", 1)], erasure.Kept.Select(kept => (kept.Category, kept.Records!.Value)));
        var (status, kept) = await app.GetAsync($"gdpr/requests/{erasure.Id}/kept");
        Assert.Equal(200, status);
        Assert.Contains("driving licence", kept!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, kept.ToJsonString(), StringComparison.Ordinal);
        var file = await app.Turns.Services.GetRequiredService<CertificateStore>().FindAsync(erasure.Id, CancellationToken.None);
        Assert.Null(CertificateSeal.Problem(file, app.Turns.Services.GetRequiredService<CertificateSeal>().PublicKey));
        Assert.Contains("17-3-e-legal-claims", Encoding.UTF8.GetString(file!), StringComparison.Ordinal);
        var receipt = await officer.GetStringAsync(new Uri($"gdpr/receipts/{erasure.Id}?lang=nl", UriKind.Relative));
        Assert.Contains("behalve wat hieronder staat", receipt, StringComparison.Ordinal);
        Assert.Contains("een rechtsvordering", receipt, StringComparison.Ordinal);
        var audit = await app.AuditedAsync();
        Assert.Equal(2, audit.Count(line => line.Contains("erasure.exception", StringComparison.Ordinal)));
        Assert.Contains(audit, line => line.Contains("erasure.kept-read", StringComparison.Ordinal));
        await RunRetentionAsync(app.Turns, officer);
        Assert.Equal(2, (await app.GetAsync($"gdpr/requests/{erasure.Id}/kept")).Body!.AsArray().Count);
        app.Turns.Clock.Advance(TimeSpan.FromDays(101));
        var rehearsed = await RunRetentionAsync(app.Turns, officer, dry: true);
        var run = await RunRetentionAsync(app.Turns, officer);
        Assert.Equal((1, 1), ((int)rehearsed["run"]!["byCategory"]!["consent-proof"]!, (int)rehearsed["run"]!["byCategory"]!["decisions"]!));
        Assert.Equal(2, rehearsed["records"]!.AsArray().Count);
        Assert.Equal(rehearsed["run"]!["byCategory"]!.ToJsonString(), run["run"]!["erasedByCategory"]!.ToJsonString());
        Assert.Empty((await app.GetAsync($"gdpr/requests/{erasure.Id}/kept")).Body!.AsArray());
    }

    [Fact]
    public async Task Erase_ByDefault_KeepsNothing()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var id = await WithTurnAsync(app, Phone);

        // Act
        var erasure = await EraseAsync(app, officer, id, new { confirm = "ERASE", reason = "Asked for by letter." });

        // Assert
        Assert.Empty(erasure.Kept);
        Assert.Null(erasure.StatisticsReason);
        Assert.Empty(await app.Services.GetRequiredService<StatisticsStore>().ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Erase_ForStatistics_ShowsFiguresFromTenPeopleOn_AndNothingThatLeadsToThem()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        JsonNode? atNine = null;

        // Act
        for (var number = 0; number < 10; number++)
        {
            var id = await WithTurnAsync(app, $"+3168765432{number}", number == 0 ? "Hallo, hoe laat zijn jullie open?" : "Ik zoek werk in Utrecht");
            var erasure = await EraseAsync(app, officer, id, new { confirm = "ERASE", reason = "Asked for by letter.", statistics = new { reason = "yearly report of the works council" } });
            Assert.Equal("yearly report of the works council", erasure.StatisticsReason);
            atNine = number == 8 ? await officer.GetFromJsonAsync<JsonNode>(new Uri("gdpr/statistics", UriKind.Relative)) : atNine;
        }

        // Assert
        var figures = (await officer.GetFromJsonAsync<JsonNode>(new Uri("gdpr/statistics", UriKind.Relative)))!["figures"]!.AsArray();
        Assert.Null(atNine!["figures"]![0]!["people"]);
        Assert.Empty(atNine["figures"]![0]!["languages"]!.AsObject());
        var month = Assert.Single(figures)!;
        Assert.Equal(("2026-11", 10), ((string)month["month"]!, (int)month["people"]!));
        Assert.Equal(10, (int)month["languages"]!["nl"]!);
        Assert.DoesNotContain(month["routes"]!.AsObject(), route => (int)route.Value! < 10);
        var stored = Assert.Single(await app.Services.GetRequiredService<StatisticsStore>().ListAsync(CancellationToken.None));
        Assert.Empty(stored.Counted);
        var page = await officer.GetStringAsync(new Uri("console/privacy/statistics?lang=en", UriKind.Relative));
        Assert.Contains("2026-11", page, StringComparison.Ordinal);
        var requests = await app.RequestsAsync();
        Assert.All(requests, request => Assert.Null(request.Candidate));
    }

    [Theory]
    [InlineData("""{"statistics":{}}""", "statistics.reason")]
    [InlineData("""{"statistics":{"reason":"too short"}}""", "statistics.reason")]
    [InlineData("""{"keep":[{"category":"conversations","code":"17-3-e-legal-claims","until":"2030-01-01"}]}""", "keep[0].category")]
    [InlineData("""{"keep":[{"category":"decisions","code":"12-5-unfounded","until":"2030-01-01"}]}""", "keep[0].code")]
    [InlineData("""{"keep":[{"category":"decisions","code":"17-3-e-legal-claims","until":"2026-01-01"}]}""", "keep[0].until")]
    [InlineData("""{"keep":[{"category":"decisions","code":"17-3-e-legal-claims","until":"2099-01-01"}]}""", "keep[0].until")]
    [InlineData("""{"keep":[{"category":"decisions","code":"17-3-e-legal-claims"}]}""", "keep[0].until")]
    [InlineData("""{"keep":[{"category":"decisions","code":"17-3-e-legal-claims","until":"2030-01-01"},{"category":"decisions","code":"17-3-b-legal-obligation","until":"2030-01-01"}]}""", "keep[0].category")]
    [InlineData("""{"keep":[null]}""", "keep[0].category")]
    public async Task Erase_BadException_IsRefusedByField_AndErasesNothing(string choices, string field)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var id = await WithTurnAsync(app, Phone);
        var body = JsonNode.Parse(choices)!.AsObject();
        body["confirm"] = "ERASE";
        body["reason"] = "Asked for by letter.";

        // Act
        using var answer = await SendAsync(officer, id, body);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["field"]);
        Assert.Empty(await app.RequestsAsync());
    }

    [Fact]
    public async Task Statistics_CountedTwiceAfterACrash_CountsOnce()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var store = app.Services.GetRequiredService<StatisticsStore>();
        var person = new PersonFigures("2026-11", true, ["Apply"], ["Replied"], "nl");

        // Act
        await store.CountAsync("r1", person, CancellationToken.None);
        await store.CountAsync("r1", person, CancellationToken.None);
        await store.ForgetAsync("r1", CancellationToken.None);
        await store.ForgetAsync("r1", CancellationToken.None);

        // Assert
        var month = Assert.Single(await store.ListAsync(CancellationToken.None));
        Assert.Equal((1, 1, 1, 0), (month.People, month.Applied, month.Routes["Apply"], month.Counted.Count));
    }

    [Fact]
    public async Task PersonPage_ExceptionsChosen_AreOnTheRequestsPage()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var id = await WithTurnAsync(app, Phone);
        var until = app.Clock.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var form = new Dictionary<string, string>
        {
            ["reason"] = "Asked for by letter.",
            ["confirm"] = "ERASE",
            ["statistics"] = "yearly report of the works council",
            ["keep-decisions"] = "17-3-e-legal-claims",
            ["until-decisions"] = until,
            ["keep-consent-proof"] = string.Empty,
        };

        // Act
        using var wrong = await officer.PostAsync(new Uri($"console/privacy/people/{id}/erase", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["until-decisions"] = "" }));
        using var right = await officer.PostAsync(new Uri($"console/privacy/people/{id}/erase", UriKind.Relative), new FormUrlEncodedContent(form));
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.State == PrivacyRequestState.Done);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var kept = Assert.Single(done.Kept);
        Assert.Equal((KeptCategories.Decisions, 0), (kept.Category, kept.Records));
        Assert.NotNull(done.StatisticsReason);
        var page = await officer.GetStringAsync(new Uri($"console/privacy/requests/{done.Id}?lang=nl", UriKind.Relative));
        Assert.Contains("Wat apart bewaard blijft", page, StringComparison.Ordinal);
    }

    private static async Task<string> WithTurnAsync(TurnApp app, string phone, string text = "Ik zoek werk in Utrecht")
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate("Sanne", phone), text).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        return (await app.FindAsync(conversation))!.Key.Candidate;
    }

    private static async Task<PrivacyRequest> EraseAsync(TurnApp app, HttpClient officer, string candidate, object body)
    {
        using var answer = await SendAsync(officer, candidate, body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        return await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.Id == id && request.State == PrivacyRequestState.Done);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient officer, string candidate, object body) => officer.SendAsync(
        new HttpRequestMessage(HttpMethod.Delete, new Uri($"gdpr/contacts/{candidate}", UriKind.Relative)) { Content = JsonContent.Create(body) });

    private static async Task<JsonNode> RunRetentionAsync(TurnApp app, HttpClient officer, bool dry = false)
    {
        using var answer = await officer.PostAsJsonAsync(new Uri("gdpr/retention/runs", UriKind.Relative), new { dry });
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        return await app.RunUntilAsync(TimeSpan.FromMinutes(30), async () =>
            await officer.GetFromJsonAsync<JsonNode>(new Uri($"gdpr/retention/runs/{id}", UriKind.Relative)) is { } view && (string?)view["run"]!["state"] == "Done" ? view : null);
    }
}
