using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.DecisionRecords;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>What the AI Act and GDPR article 22 ask: disclosure, marking, records, a person for each decision, masking with a notice, no scores by accident.</summary>
public sealed class AiActTests
{
    [Fact]
    public async Task Transcript_OfManySessions_DisclosesInTheFirstReplyOfEach_AndMarksAll()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();

        // Act
        var conversation = await app.WriteAsync(candidate, "hoi", 1);
        await app.WriteAsync(candidate, "ik zoek werk als kok in Breda", 2);
        app.Turns.Clock.Advance(TimeSpan.FromHours(30));
        await app.WriteAsync(candidate, "STOP", 3);
        app.Turns.Clock.Advance(TimeSpan.FromHours(30));
        await app.WriteAsync(candidate, "klopt niet: ik woon in Tilburg", 4);
        await app.WriteAsync(candidate, "START", 5);

        // Assert: only the transcript is read, as an inspector would.
        var said = (await app.Turns.ReadAsync(conversation))["messages"]!.AsArray()
            .Where(message => (int?)message!["message_type"] is 0 or 1 && (bool?)message["private"] != true).ToList();
        var last = DateTimeOffset.MinValue;
        var checkedSessions = 0;
        foreach (var message in said)
        {
            var at = DateTimeOffset.FromUnixTimeSeconds((long)message!["created_at"]!);
            var isNew = at - last > TimeSpan.FromHours(24);
            last = (int)message["message_type"]! == 0 && !isNew ? at : last;
            if ((int)message["message_type"]! == 1)
            {
                if (isNew)
                {
                    Assert.Contains("AI-assistent die antwoordt namens", (string)message["content"]!, StringComparison.Ordinal);
                    Assert.Contains("http", (string)message["content"]!, StringComparison.Ordinal);
                    checkedSessions++;
                    last = at;
                }

                Assert.True((bool?)message["content_attributes"]!["ai_generated"]);
                Assert.Matches("^[0-9a-f]{32}$", (string)message["content_attributes"]!["provenance_id"]!);
            }
        }

        Assert.Equal(3, checkedSessions);
    }

    [Fact]
    public async Task DidYouSendThis_KnowsOurWordsInAnyShape_AndNobodyElses()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var conversation = await app.WriteAsync(app.ACandidate(), "hoi", 1);
        var message = (await app.Turns.ReadAsync(conversation))["messages"]!.AsArray().First(found => (int?)found!["message_type"] == 1)!;
        var text = (string)message["content"]!;

        // Act
        var ours = await app.PostAsync("gdpr/provenance", new { text });
        var retyped = await app.PostAsync("gdpr/provenance", new { text = "  " + text.ToUpperInvariant().Replace(" ", "  \n", StringComparison.Ordinal) });
        var other = await app.PostAsync("gdpr/provenance", new { text = text + " Je bent aangenomen." });
        var empty = await app.PostAsync("gdpr/provenance", new { text = " " });

        // Assert
        Assert.True((bool)ours.Body!["sent"]!);
        Assert.Equal((string?)message["content_attributes"]!["provenance_id"], (string?)ours.Body["provenanceId"]);
        Assert.True((bool)retyped.Body!["sent"]!);
        Assert.False((bool)other.Body!["sent"]!);
        Assert.Equal((400, "text"), (empty.Status, (string)empty.Body!["field"]!));
    }

    [Fact]
    public async Task EachTurn_LeavesADecisionRecordWithoutThePerson_ThatErasureUnlinks_AndThatStaysSixMonths()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate("+31687654321");
        var conversation = await app.WriteAsync(candidate, "hoi", 1);
        await app.WriteAsync(candidate, "ik ben Quirinius uit Breda, ik wil een medewerker spreken", 2);
        var id = new CandidateId(await app.CandidateIdAsync(conversation));
        var names = app.Turns.Services.GetRequiredService<AuditPseudonyms>();
        var log = app.Turns.Services.GetRequiredService<IDecisionLog>();
        var name = await names.OfAsync(id, default);

        // Act
        var records = await log.ListAsync(name, default).ToListAsync();
        await app.Turns.Services.GetRequiredService<IDocuments>().DeletePartitionAsync(DocumentAddress.People, id.Value, default);
        var unlinked = await log.ListAsync(await names.OfAsync(id, default), default).ToListAsync();
        app.Turns.Clock.Advance(TimeSpan.FromDays(183));
        var purge = app.Turns.Services.GetRequiredService<Recruitment.Privacy.DecisionRecords.PurgeDecisionRecords.PurgeDecisionRecordsHandler>();
        await purge.HandleAsync(default);
        var after = await log.ListAsync(name, default).ToListAsync();
        app.Turns.Clock.Advance(TimeSpan.FromDays(8));
        await purge.HandleAsync(default);
        var gone = await log.ListAsync(name, default).ToListAsync();

        // Assert
        Assert.Equal(["HandedOff", "Replied"], records.Select(record => record.Outcome).Order()); // Both began at the same moment of the test's clock.
        Assert.All(records, record => Assert.NotEmpty(record.Agents));
        var written = System.Text.Json.JsonSerializer.Serialize(records);
        Assert.All(["Quirinius", "687654321", "Breda", id.Value, $"1-{conversation}"], secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
        Assert.Empty(unlinked);
        Assert.Equal(2, after.Count);
        Assert.Empty(gone);
    }

    [Fact]
    public async Task Decision_ByARecruiter_IsKeptWithWhoAndWhy_AndNobodyElseMay()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var id = await app.CandidateIdAsync(await app.WriteAsync(app.ACandidate(), "hoi", 1));
        using var recruiter = app.Turns.Factory.CreateClientAs(Role.Recruiter);
        var body = new { kind = "rejected", vacancy = "VW-1001", reason = "geen rijbewijs, de functie vraagt het" };

        // Act
        using var made = await recruiter.PostAsJsonAsync($"gdpr/contacts/{id}/decisions", body);
        using var bad = await recruiter.PostAsJsonAsync($"gdpr/contacts/{id}/decisions", new { kind = "scored", reason = "lang genoeg" });
        using var silent = await recruiter.PostAsJsonAsync($"gdpr/contacts/{id}/decisions", new { kind = "rejected" });
        var officer = await app.PostAsync($"gdpr/contacts/{id}/decisions", body);

        // Assert
        Assert.Equal(201, (int)made.StatusCode);
        var decision = (await made.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.NotEqual(string.Empty, (string?)decision["decidedBy"]);
        Assert.Equal((400, 400, 403), ((int)bad.StatusCode, (int)silent.StatusCode, officer.Status));
        Assert.Equal($"{decision["decidedBy"]} decision.rejected geen rijbewijs, de functie vraagt het", Assert.Single(await app.AuditedAsync()));
    }

    [Fact]
    public async Task SpecialCategories_AreMaskedBeforeStorageAndModel_AndTheRecruiterIsTold()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();

        // Act
        var conversation = await app.WriteAsync(app.ACandidate(), "ik heb epilepsie, ben moslim, bsn 908301662 en paspoort NWF4K72L1, ik zoek werk als kok", 1);

        // Assert
        var view = await app.Turns.ReadAsync(conversation);
        Assert.Contains("Afgeschermd vóór opslag", view.Notes[^1], StringComparison.Ordinal);
        Assert.All(["gezondheid", "geloof", "burgerservicenummer", "documentnummer"], kind => Assert.Contains(kind, view.Notes[^1], StringComparison.Ordinal));
        var stored = System.Text.Json.JsonSerializer.Serialize(await app.Turns.FindAsync(conversation));
        var asked = string.Join('\n', app.Model.Requests.Select(request => request.Body.ToString()));
        Assert.NotEmpty(app.Model.Requests);
        Assert.All(["epilepsie", "moslim", "908301662", "NWF4K72L1"], secret => Assert.DoesNotContain(secret, stored + asked, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Scores_WithoutTheDocuments_DoNotStart_NamingTheMissing()
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("high-risk-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "risk-management.md"), new string('x', 500));
        await File.WriteAllTextAsync(Path.Combine(folder, "data-governance.md"), "to do");
        var settings = new Dictionary<string, string> { ["Matching:Scores"] = "true", ["Matching:HighRiskDocuments"] = folder };

        // Act
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => RecruitmentFactory.StartAsync(settings));

        // Assert
        Assert.Contains("data-governance.md (art. 10)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("right-to-explanation.md (art. 86)", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("risk-management.md", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("182.00:00:00")]
    [InlineData("4000.00:00:00")]
    public async Task DecisionRecords_KeptForLessThanSixMonthsOrForTooLong_DoNotStart(string kept)
    {
        // Act
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Privacy:DecisionRecordsKept"] = kept }));

        // Assert
        Assert.Contains("Privacy:DecisionRecordsKept", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("privacy/nl", "nl", "Privacyverklaring van Voorbeeld Werving")]
    [InlineData("privacy/en", "en", "Privacy notice of Voorbeeld Werving")]
    [InlineData("privacy", "nl", "Privacyverklaring van Voorbeeld Werving")]
    public async Task Notice_IsOpenToCandidates(string path, string language, string title)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var stranger = new HttpClient { BaseAddress = app.Url };

        // Act
        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative));
        using var unknown = await stranger.GetAsync(new Uri("privacy/xx", UriKind.Relative));

        // Assert
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{brand}", page, StringComparison.Ordinal);
        Assert.Equal(404, (int)unknown.StatusCode);
    }
}
