using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Json;
using Recruitment.Privacy;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Replay;
using Recruitment.Privacy.Requests;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>A backup is restored, and who had been erased is erased again; who only came back is left alone.</summary>
public sealed class ReplayTests
{
    private const string Phone = "+31687654321";

    [Fact]
    public async Task Replay_DocumentsRestored_RehearsesThenErasesAgain_AndLeavesWhoWroteAnew()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var restored = await WithConversationAsync(app, "Quirinius Kanarievogel", Phone);
        var returning = await WithConversationAsync(app, "Sanne", "+31612345678");
        var stays = await WithConversationAsync(app, "Fatima", "+31611111111");
        var backup = await BackupAsync(app, restored);
        var since = app.Clock.GetUtcNow();
        await EraseAsync(app, officer, restored.Candidate);
        await EraseAsync(app, officer, returning.Candidate);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var anew = await WithConversationAsync(app, "Sanne", "+31612345678");
        await RestoreAsync(app, backup);

        // Act
        var rehearsal = await ReplayAsync(app, officer, since, dry: true);
        var afterRehearsal = await CountAsync(app, restored.Candidate);
        var replay = await ReplayAsync(app, officer, since, dry: false);

        // Assert
        Assert.Equal((1, 0, 0), Figures(rehearsal));
        Assert.Equal(restored.Candidate, (string?)Assert.Single(rehearsal["found"]!.AsArray())!["candidate"]);
        Assert.True((int)rehearsal["run"]!["tombstones"]! >= 2);
        Assert.True(afterRehearsal > 0);
        Assert.Equal((1, 0, 1), Figures(replay));
        Assert.Empty(replay["found"]!.AsArray());
        Assert.Equal(0, await CountAsync(app, restored.Candidate));
        Assert.True(await CountAsync(app, anew.Candidate) > 0);
        Assert.True(await CountAsync(app, stays.Candidate) > 0);
        var request = Assert.Single(await app.RequestsAsync(), one => one.Origin == PrivacyRequestOrigin.Replay);
        Assert.Equal((PrivacyRequestState.Done, null), (request.State, request.Candidate));
        var certificate = await app.Services.GetRequiredService<CertificateStore>().FindAsync(request.Id, CancellationToken.None);
        Assert.Null(CertificateSeal.Problem(certificate, app.Services.GetRequiredService<CertificateSeal>().PublicKey));
        var page = await officer.GetStringAsync(new Uri("console/privacy/replay", UriKind.Relative));
        Assert.Contains("Teruggevonden", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_ChatwootRestored_ErasesTheContactAgain_AlsoWhenChatwootIsDownAtFirst()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("replay-").FullName;
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        var since = clock.GetUtcNow();
        var backup = Path.Combine(directory, "..", Path.GetFileName(directory) + ".json");
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: clock))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            var person = await WithConversationAsync(app, "Quirinius Kanarievogel", Phone);
            app.Chatwoot.Save();
            File.Copy(Path.Combine(directory, "simulator.json"), backup);
            clock.Advance(TimeSpan.FromMinutes(5));
            await EraseAsync(app, officer, person.Candidate);
        }

        Assert.Empty(Traces.In(directory, ["31687654321", "Kanarievogel"]));
        File.Move(backup, Path.Combine(directory, "simulator.json"), overwrite: true);
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: clock))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            app.Chatwoot.Faults.FailNext(503, 10_000, "GET", "contacts");

            // Act
            var id = await StartAsync(officer, since, dry: false);
            var waiting = await app.RunUntilAsync(TimeSpan.FromMinutes(10), () => ShowAsync(officer, id, view => view["run"]!["waitsFor"] is not null));
            app.Chatwoot.Faults.Clear();
            var done = await app.RunUntilAsync(TimeSpan.FromMinutes(30), () => ShowAsync(officer, id, view => (string?)view["run"]!["step"] == "Done"));

            // Assert
            Assert.Equal(ErasureStores.Chatwoot, (string?)waiting["run"]!["waitsFor"]);
            Assert.True((int)done["run"]!["found"]! >= 1);
            Assert.Equal((int)done["run"]!["found"]!, (int)done["run"]!["erased"]!);
            Assert.Empty(Traces.In(directory, ["31687654321", "Kanarievogel"]));
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Replay_FiftyPeopleAndAStopHalfway_GoesOnAndFinishes()
    {
        // Arrange
        const int People = 50;
        var directory = Directory.CreateTempSubdirectory("replay-many-").FullName;
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        string id;
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: clock))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            await FillAsync(app, People, clock.GetUtcNow());
            id = await StartAsync(officer, clock.GetUtcNow().AddDays(-1), dry: false);
            await app.RunUntilAsync(TimeSpan.FromMinutes(30), () => ShowAsync(officer, id, view => (int)view["run"]!["started"]! > 0));
        }

        // Act
        await using (var app = await TurnApp.StartAsync(directory: directory, clock: clock))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            var done = await app.RunUntilAsync(TimeSpan.FromHours(1), () => ShowAsync(officer, id, view => (string?)view["run"]!["step"] == "Done"));

            // Assert
            Assert.Equal((People, 0, People), Figures(done));
            Assert.Equal(People, (await app.RequestsAsync()).Count(request => request is { Origin: PrivacyRequestOrigin.Replay, State: PrivacyRequestState.Done }));
            Assert.Empty(await app.Services.GetRequiredService<IDocuments>().FindAsync(DocumentAddress.People, "conversation:", null, CancellationToken.None).ToListAsync());
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task ErasedPerson_OnlyTheirOwnNewMessage_BeginsAnew()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var person = await WithConversationAsync(app, "Sanne", Phone);
        var contact = (await app.FindAsync(person.Conversation))!.Contact.Id;
        var before = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await EraseAsync(app, officer, person.Candidate);
        app.Clock.Advance(TimeSpan.FromHours(1));

        // Act: a recruiter writes to the contact that was imported again; an old message of theirs is delivered late, in a restored thread and in another.
        await PostAsync(app, contact, 7001, 900_001, "outgoing", "user", app.Clock.GetUtcNow());
        await PostAsync(app, contact, 7002, 900_002, "incoming", "contact", before);
        await PostAsync(app, contact, person.Conversation, 900_003, "incoming", "contact", before);
        await app.RunAsync(TimeSpan.FromSeconds(20));
        var afterLate = await CountAsync(app, person.Candidate);
        await PostAsync(app, contact, person.Conversation, 900_004, "incoming", "contact", app.Clock.GetUtcNow());

        // Assert
        Assert.Equal(0, afterLate);
        var anew = await TurnApp.EventuallyAsync(() => app.FindAsync(person.Conversation));
        Assert.Equal(person.Candidate, anew.Key.Candidate);
    }

    [Theory]
    [InlineData("""{"reason":"restore drill"}""", "since")]
    [InlineData("""{"since":"yesterday","reason":"restore drill"}""", "since")]
    [InlineData("""{"since":"2100-01-01T00:00:00Z","reason":"restore drill"}""", "since")]
    [InlineData("""{"since":"2026-11-21T00:00:00Z"}""", "reason")]
    [InlineData("""{"since":"2026-11-21T00:00:00Z","reason":"x"}""", "reason")]
    public async Task Replay_BadBody_IsRefusedByField(string body, string field)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var recruiter = app.Factory.CreateClientAs(Role.Recruiter);

        // Act
        using var answer = await officer.PostAsync(new Uri("gdpr/erasures/replay", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        using var refused = await recruiter.PostAsJsonAsync(new Uri("gdpr/erasures/replay", UriKind.Relative), new { since = "2026-11-21T00:00:00Z", reason = "restore drill" });

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["field"]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task<(string Candidate, long Conversation)> WithConversationAsync(TurnApp app, string name, string phone)
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(name, phone), "Hoi, ik zoek werk in Utrecht").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        return ((await app.FindAsync(conversation))!.Key.Candidate, conversation);
    }

    private static async Task EraseAsync(TurnApp app, HttpClient officer, string candidate)
    {
        using var answer = await officer.SendAsync(new HttpRequestMessage(HttpMethod.Delete, new Uri($"gdpr/contacts/{candidate}", UriKind.Relative))
        {
            Content = JsonContent.Create(new { confirm = "ERASE", reason = "Asked for by letter." }),
        });
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.Id == id && request.State == PrivacyRequestState.Done);
    }

    /// <summary>What a backup of the documents holds of one person.</summary>
    private static async Task<List<(DocumentAddress Address, ReadOnlyMemory<byte> Json)>> BackupAsync(TurnApp app, (string Candidate, long Conversation) person)
    {
        var documents = app.Services.GetRequiredService<IDocuments>();
        var backup = new List<(DocumentAddress, ReadOnlyMemory<byte>)>();
        foreach (var id in new[] { $"conversation:1-{person.Conversation}", "profile", "standing", "audit-salt" })
        {
            var address = new DocumentAddress(DocumentAddress.People, person.Candidate, id);
            if (await documents.ReadAsync(address, CancellationToken.None) is { } stored)
            {
                backup.Add((address, stored.Json.ToArray()));
            }
        }

        return backup;
    }

    private static async Task RestoreAsync(TurnApp app, IEnumerable<(DocumentAddress Address, ReadOnlyMemory<byte> Json)> backup)
    {
        foreach (var (address, json) in backup)
        {
            await app.Services.GetRequiredService<IDocuments>().TryWriteAsync(address, json, null, null, CancellationToken.None);
        }
    }

    private static async Task FillAsync(TurnApp app, int people, DateTimeOffset now)
    {
        var documents = app.Services.GetRequiredService<IDocuments>();
        var pseudonyms = app.Services.GetRequiredService<Pseudonyms>();
        foreach (var number in Enumerable.Range(1, people))
        {
            var key = new ConversationKey($"{number:x32}", $"1-{9000 + number}");
            var thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, now.AddDays(-2).ToUnixTimeSeconds());
            var conversation = new Conversation { Key = key, Contact = new ContactCard(9000 + number, null, null), Thread = thread, LastActivityAt = now.AddDays(-2) };
            await documents.TryWriteAsync(
                new DocumentAddress(DocumentAddress.People, key.Candidate, $"conversation:{key.Conversation}"),
                JsonSerializer.SerializeToUtf8Bytes(conversation, PlatformJson.Options), null, null, CancellationToken.None);
            await app.Services.GetRequiredService<ITombstoneLog>().PutAsync(
                new Tombstone(pseudonyms.Tombstone(key.Candidate), $"{number:x32}", now.AddHours(-2), now.AddHours(-1), []), CancellationToken.None);
        }
    }

    private static Task<int> CountAsync(TurnApp app, string candidate) =>
        app.Services.GetRequiredService<IDocuments>().ListAsync(DocumentAddress.People, candidate, string.Empty, CancellationToken.None).CountAsync().AsTask();

    private static (int Found, int Mixed, int Erased) Figures(JsonNode view) =>
        ((int)view["run"]!["found"]!, (int)view["run"]!["mixed"]!, (int)view["run"]!["erased"]!);

    private static async Task<JsonNode> ReplayAsync(TurnApp app, HttpClient officer, DateTimeOffset since, bool dry)
    {
        var id = await StartAsync(officer, since, dry);
        return await app.RunUntilAsync(TimeSpan.FromMinutes(30), () => ShowAsync(officer, id, view => (string?)view["run"]!["step"] == nameof(ReplayStep.Done)));
    }

    private static async Task<string> StartAsync(HttpClient officer, DateTimeOffset since, bool dry)
    {
        using var answer = await officer.PostAsJsonAsync(new Uri("gdpr/erasures/replay", UriKind.Relative), new { since, reason = "restore drill", dry });
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
    }

    private static async Task<JsonNode?> ShowAsync(HttpClient officer, string id, Func<JsonNode, bool> isTrue) =>
        await officer.GetFromJsonAsync<JsonNode>(new Uri($"gdpr/erasures/replay/{id}", UriKind.Relative)) is { } view && isTrue(view) ? view : null;

    private static async Task PostAsync(TurnApp app, long contact, long conversation, long message, string type, string sender, DateTimeOffset at)
    {
        var person = new JsonObject { ["id"] = contact, ["name"] = "Sanne", ["phone_number"] = Phone };
        var body = new JsonObject
        {
            ["event"] = "message_created",
            ["id"] = message,
            ["message_type"] = type,
            ["content"] = "Hoi, ik zoek werk",
            ["created_at"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["account"] = new JsonObject { ["id"] = 1 },
            ["sender"] = sender == "user" ? new JsonObject { ["id"] = 1, ["name"] = "Rik", ["type"] = "user" } : person.DeepClone(),
            ["conversation"] = new JsonObject
            {
                ["id"] = conversation,
                ["status"] = "pending",
                ["labels"] = new JsonArray(),
                ["meta"] = new JsonObject { ["sender"] = person },
                ["contact_inbox"] = new JsonObject { ["contact_id"] = contact },
            },
        };
        using var answer = await app.Factory.PostWebhookAsync(body.ToJsonString(), at: app.Clock.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
