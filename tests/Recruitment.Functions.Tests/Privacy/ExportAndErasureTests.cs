using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>A copy and an erasure of the same person at the same time: the erasure wins, and no copy survives it.</summary>
public sealed class ExportAndErasureTests
{
    [Fact]
    public async Task Export_AskedByAnOfficerWhileErasing_IsRefusedAndTheErasureIsJoined()
    {
        // Arrange: Chatwoot does not say who the person is, so that the erasure stands at its first step, with everything still there.
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var (candidate, _) = await KnownAsync(app);
        app.Chatwoot.Faults.FailNext(503, 10_000, "GET", "contacts");
        using var erasing = await EraseAsync(officer, candidate);
        var erasure = await IdAsync(erasing);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.WaitsFor == ErasureStores.Chatwoot);

        // Act
        using var early = await ExportAsync(officer, candidate);
        app.Chatwoot.Faults.Clear();
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "contacts");
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.Stores.Any(line => line is { Store: ErasureStores.People, After: 0 }));
        using var late = await ExportAsync(officer, candidate);
        using var joined = await EraseAsync(officer, candidate);
        app.Chatwoot.Faults.Clear();
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request.State == PrivacyRequestState.Done);
        using var after = await ExportAsync(officer, candidate);

        // Assert
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.NotFound), (early.StatusCode, late.StatusCode, after.StatusCode));
        Assert.Contains(erasure, (string?)(await early.Content.ReadFromJsonAsync<JsonNode>())!["detail"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, erasure), (joined.StatusCode, await IdAsync(joined)));
        Assert.Equal(erasure, Assert.Single(await app.RequestsAsync()).Id);
        await AssertNoCopyAsync(app);
    }

    [Fact]
    public async Task Export_AskedInChatWhileErasing_IsAnsweredAndNotOpened()
    {
        // Arrange: an officer's erasure that is confirmed and has not begun; the sweep that starts it runs on a clock that stands.
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await KnownAsync(app);
        var now = app.Clock.GetUtcNow();
        var erasure = await app.Services.GetRequiredService<PrivacyRequestStore>().OpenAsync(
            new PrivacyRequest
            {
                Id = PrivacyRequestStore.NewId(),
                Kind = PrivacyRequestKind.Erasure,
                Origin = PrivacyRequestOrigin.Officer,
                Actor = "officer",
                Candidate = candidate,
                Language = "nl",
                ReceivedAt = now,
                DueAt = PrivacyRequestPolicy.DueAt(now),
                State = PrivacyRequestState.Running,
                ConfirmedAt = now,
            },
            CancellationToken.None);

        // Act
        app.Chatwoot.Candidate.Write((await app.FindAsync(conversation))!.Contact.Id, "mijn gegevens");
        await app.WaitForTurnsAsync(conversation, 2);
        var thread = (await app.ReadAsync(conversation))["messages"]!.ToJsonString();

        // Assert
        Assert.Contains("We zijn al bezig je gegevens te verwijderen.", thread, StringComparison.Ordinal);
        var requests = await app.RequestsAsync();
        Assert.Equal(erasure.Id, Assert.Single(requests, request => request.IsOpen).Id);
        Assert.All(requests, request => Assert.True(request.IsOpen || request is { Candidate: null, Reason: PrivacyRequest.ErasedMeanwhile }));
    }

    [Fact]
    public async Task Erasure_WhileAnExportRuns_EndsItAndLeavesNoCopy()
    {
        // Arrange: the copy hangs at the first page of messages.
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var (candidate, conversation) = await KnownAsync(app);
        app.Chatwoot.Faults.FailNext(503, 10_000, "GET", "messages");
        using var started = await ExportAsync(officer, candidate);
        var export = await IdAsync(started);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.Id == export && request.WaitsFor == ErasureStores.Chatwoot);
        Assert.NotEqual(0, await CopiesAsync(app));

        // Act
        using var erasing = await EraseAsync(officer, candidate);
        var erasure = await IdAsync(erasing);
        await app.RunAsync(TimeSpan.FromSeconds(10));
        app.Chatwoot.Faults.Clear();
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request.Id == erasure && request.State == PrivacyRequestState.Done);

        // Assert
        var ended = (await app.RequestsAsync()).Single(request => request.Id == export);
        Assert.Equal((PrivacyRequestState.Ended, "erased-meanwhile", null), (ended.State, ended.Reason, ended.Candidate));
        Assert.Contains(done.Stores, line => line is { Store: ErasureStores.Exports, After: 0 });
        Assert.Null(await app.FindAsync(conversation));
        await AssertNoCopyAsync(app);
    }

    [Fact]
    public async Task Erasure_WhileALinkIsLive_StopsTheLinkBeforeItIsDone()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var (candidate, _) = await KnownAsync(app);
        using var started = await ExportAsync(officer, candidate);
        var export = await IdAsync(started);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.Id == export && request.State == PrivacyRequestState.Done);
        using var before = await officer.GetAsync(IdorSeed.Path($"gdpr/export/{export}/download"));

        // Act
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "contacts");
        using var erasing = await EraseAsync(officer, candidate);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.WaitsFor == ErasureStores.Chatwoot);
        using var during = await officer.GetAsync(IdorSeed.Path($"gdpr/export/{export}/download"));
        app.Chatwoot.Faults.Clear();
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request is { Kind: PrivacyRequestKind.Erasure, State: PrivacyRequestState.Done });
        using var after = await officer.GetAsync(IdorSeed.Path($"gdpr/export/{export}/download"));

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (before.StatusCode, during.StatusCode, after.StatusCode));
        await AssertNoCopyAsync(app);
    }

    private static async Task<(string Candidate, long Conversation)> KnownAsync(TurnApp app)
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "Hoi, ik zoek werk in Utrecht").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        return ((await app.FindAsync(conversation))!.Key.Candidate, conversation);
    }

    /// <summary>Neither a piece of a copy, nor a list of what belongs to the person, nor a pseudonym on a request.</summary>
    private static async Task AssertNoCopyAsync(TurnApp app)
    {
        Assert.Equal(0, await CopiesAsync(app));
        Assert.All(await app.RequestsAsync(), request => Assert.Equal((null, null, null), (request.Candidate, request.AuditName, request.Link)));
        var subjects = app.Services.GetRequiredService<SubjectStore>();
        foreach (var request in await app.RequestsAsync())
        {
            Assert.Null(await subjects.FindAsync(request.Id, CancellationToken.None));
        }
    }

    private static async Task<int> CopiesAsync(TurnApp app) =>
        await app.Services.GetRequiredService<IDocuments>().FindAsync(DocumentAddress.Exports, string.Empty, null, CancellationToken.None).CountAsync();

    private static Task<HttpResponseMessage> ExportAsync(HttpClient officer, string candidate) =>
        officer.PostAsJsonAsync(IdorSeed.Path("gdpr/export"), new { candidate, reason = "Asked for by letter." });

    private static Task<HttpResponseMessage> EraseAsync(HttpClient officer, string candidate) => officer.SendAsync(
        new HttpRequestMessage(HttpMethod.Delete, IdorSeed.Path($"gdpr/contacts/{candidate}")) { Content = JsonContent.Create(new { confirm = "ERASE", reason = "Asked for by letter." }) });

    private static async Task<string> IdAsync(HttpResponseMessage answer) => (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
}
