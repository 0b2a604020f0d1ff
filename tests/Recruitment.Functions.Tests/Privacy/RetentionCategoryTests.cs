using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Consents.RecordConsent;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Statistics;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Each category of data has its own period and clock, and a rehearsal says of each what a run erases.</summary>
public sealed class RetentionCategoryTests
{
    [Fact]
    public async Task Legacy_FactsThenConversationsThenProof_EachInItsTime_AsRehearsed()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("categories-").FullName;
        var day = new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero);
        long contact, conversation;
        string candidate;
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: new ManualTimeProvider(day)))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            using var chosen = await officer.PutAsJsonAsync(new Uri("gdpr/retention/policy", UriKind.Relative), new { preset = "legacy", reason = "Agreed with the works council." });
            Assert.True(chosen.IsSuccessStatusCode);
            contact = app.ACandidate("Sanne", "+31612345678");
            conversation = app.Chatwoot.Candidate.Write(contact, "Ik zoek werk als kok, ik woon in Utrecht en heb een rijbewijs B").ConversationId;
            await app.WaitForTurnsAsync(conversation, 1);
            candidate = (await app.FindAsync(conversation))!.Key.Candidate;
            await app.Services.GetRequiredService<RecordConsentHandler>().HandleAsync(
                new RecordConsentCommand(new(candidate), ConsentPurpose.Marketing, ConsentAct.Given, "marketing/1", "nl", "m1", "candidate"), CancellationToken.None);
            Assert.True(await HasProfileAsync(app, candidate));
            Assert.NotEmpty(await AttributesAsync(app, contact));
            app.Chatwoot.Save();
        }

        // Act and assert: the facts after 90 days
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: new ManualTimeProvider(day.AddDays(91))))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            var rehearsal = await RunAsync(app, officer, dry: true);
            Assert.True(await HasProfileAsync(app, candidate));
            var run = await RunAsync(app, officer);
            Assert.Equal((1, 0), Of(rehearsal, "byCategory"));
            Assert.Equal("contact", (string?)Assert.Single(rehearsal["due"]!.AsArray())!["category"]);
            Assert.Equal((1, 0), Of(run, "erasedByCategory"));
            Assert.Equal((0, 0), Of(await RunAsync(app, officer, dry: true), "byCategory"));
            Assert.False(await HasProfileAsync(app, candidate));
            Assert.Empty(await AttributesAsync(app, contact));
            Assert.NotNull(await app.FindAsync(conversation));
            app.Chatwoot.Save();
        }

        // The conversations after a year; the proof is kept apart.
        string erasure;
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: new ManualTimeProvider(day.AddDays(366))))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            Assert.Equal((1, 1), Of(await RunAsync(app, officer), "erasedByCategory"));
            Assert.Null(await app.FindAsync(conversation));
            erasure = Assert.Single(await app.RequestsAsync()).Id;
            var proof = Assert.Single(await app.Services.GetRequiredService<KeptRecords>().ListAsync(erasure, CancellationToken.None));
            Assert.Equal(("7-1-proof-of-consent", 1), (proof.Code, proof.Records.Count));
        }

        // The proof 1825 days after the consent
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: new ManualTimeProvider(day.AddDays(1826))))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            Assert.Equal(1, (int)(await RunAsync(app, officer))["run"]!["erasedByCategory"]!["consent-proof"]!);
            Assert.Empty(await app.Services.GetRequiredService<KeptRecords>().ListAsync(erasure, CancellationToken.None));
            var page = await officer.GetStringAsync(new Uri("console/privacy/retention?lang=nl", UriKind.Relative));
            Assert.Contains("bewijs van toestemmingen 1 (1 gewist)", page, StringComparison.Ordinal);
            Assert.Contains("1825 dagen na het einde van de toestemming", page, StringComparison.Ordinal);
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Employer_RejectedByAPerson_IsErasedFourWeeksLater_AlsoWhenTheThreadStaysOpen()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var recruiter = app.Factory.CreateClientAs(Role.Recruiter);
        var rejected = await WithTurnAsync(app, "+31612345678");
        var goesOn = await WithTurnAsync(app, "+31687654321");
        await DecideAsync(recruiter, rejected, "rejected");
        await DecideAsync(recruiter, goesOn, "rejected");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await DecideAsync(recruiter, goesOn, "advanced");

        // Act
        app.Clock.Advance(TimeSpan.FromDays(27));
        var early = await RunAsync(app, officer, dry: true);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var late = await RunAsync(app, officer);

        // Assert
        Assert.Empty(early["due"]!.AsArray());
        Assert.Equal((1, 1), Of(late, "erasedByCategory"));
        Assert.Equal(1, (int)late["run"]!["byClock"]!["Decision"]!);
        Assert.False(await IsKnownAsync(app, rejected));
        Assert.True(await IsKnownAsync(app, goesOn));
    }

    [Fact]
    public async Task Statistics_AfterTwoYears_AreErased()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var store = app.Services.GetRequiredService<StatisticsStore>();
        await store.CountAsync("r1", new PersonFigures("2024-10", false, [], [], "nl"), CancellationToken.None);
        await store.CountAsync("r1", new PersonFigures("2024-12", false, [], [], "nl"), CancellationToken.None);

        // Act
        var rehearsal = await RunAsync(app, officer, dry: true);
        var run = await RunAsync(app, officer);

        // Assert
        Assert.Equal(1, (int)rehearsal["run"]!["byCategory"]!["statistics"]!);
        Assert.Equal("2024-10", (string?)Assert.Single(rehearsal["records"]!.AsArray())!["owner"]);
        Assert.Equal(1, (int)run["run"]!["erasedByCategory"]!["statistics"]!);
        Assert.Equal(["2024-12"], (await store.ListAsync(CancellationToken.None)).Select(month => month.Month));
    }

    private static (int Contact, int Conversations) Of(JsonNode view, string member) =>
        ((int)view["run"]![member]!["contact"]!, (int)view["run"]![member]!["conversations"]!);

    private static async Task<string> WithTurnAsync(TurnApp app, string phone)
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate("Sanne", phone), "Ik zoek werk in Utrecht").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        return (await app.FindAsync(conversation))!.Key.Candidate;
    }

    private static async Task DecideAsync(HttpClient recruiter, string candidate, string kind)
    {
        using var answer = await recruiter.PostAsJsonAsync(new Uri($"gdpr/contacts/{candidate}/decisions", UriKind.Relative), new { kind, reason = "No driving licence, which the work needs." });
        Assert.True(answer.IsSuccessStatusCode);
    }

    private static Task<bool> IsKnownAsync(TurnApp app, string candidate) => app.Services.GetRequiredService<PrivacyIntake>().IsKnownAsync(candidate, CancellationToken.None);

    private static async Task<bool> HasProfileAsync(TurnApp app, string candidate) =>
        await app.Services.GetRequiredService<IDocuments>().ReadAsync(new DocumentAddress(DocumentAddress.People, candidate, "profile"), CancellationToken.None) is not null;

    private static async Task<IReadOnlyDictionary<string, string>> AttributesAsync(TurnApp app, long contact)
    {
        var found = await app.Services.GetRequiredService<IContactRecords>().FindAsync($"1-{contact}", CancellationToken.None);
        return found!.Attributes;
    }

    private static async Task<JsonNode> RunAsync(TurnApp app, HttpClient officer, bool dry = false)
    {
        using var answer = await officer.PostAsJsonAsync(new Uri("gdpr/retention/runs", UriKind.Relative), new { dry });
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        return await app.RunUntilAsync(TimeSpan.FromMinutes(30), async () =>
            await officer.GetFromJsonAsync<JsonNode>(new Uri($"gdpr/retention/runs/{id}", UriKind.Relative)) is { } view && (string?)view["run"]!["state"] == "Done" ? view : null);
    }
}
