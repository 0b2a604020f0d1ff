using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Crm;
using Recruitment.Crm.ReportDelivery;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.Functions.Queues;
using Recruitment.Functions.Tests.Knowledge;
using Recruitment.Functions.Tests.Privacy;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Functions.Tests.Vacancies;
using Recruitment.Knowledge.ReEmbedDocuments;
using Recruitment.Operations;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;
using Recruitment.Vacancies.Files;
using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>Batch work goes over queues of its own: nothing that was saved stays undone, nothing is done twice, and no person is named there.</summary>
public sealed class WorkOrderTests
{
    [Fact]
    public async Task Work_ItsQueueIsFull_IsAcceptedAndStartedByTheSweep()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var importer = new Importer(app.Factory);
        using var driver = new KnowledgeDriver(app.Factory);
        var conversation = await AnAnsweredConversationAsync(app);
        var candidate = (await app.FindAsync(conversation))!.Key.Candidate;
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        foreach (var queue in new[] { QueueNames.Ingest, QueueNames.Privacy })
        {
            app.Services.GetRequiredService<IOptionsMonitor<EmbeddedQueueOptions>>().Get(queue).MostMessages = 0;
        }

        // Act
        using var vacancies = await importer.SendAsync(Importer.Header + Importer.Line("Q-1"));
        var document = await driver.UploadAsync("kluisjes.md", KnowledgeDriver.Fixture("kluisjes.md"));
        using var export = await officer.PostAsJsonAsync("gdpr/export", new { candidate, reason = "asked by letter" });
        using var rehearsal = await officer.PostAsJsonAsync("gdpr/retention/runs", new { dry = true });
        var run = (string)(await rehearsal.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        var import = vacancies.Headers.Location!.OriginalString;
        var waiting = (await importer.GetAsync(import))["endedAt"];
        var ended = await app.RunUntilAsync(TimeSpan.FromMinutes(3), async () => await importer.GetAsync(import) is var found && found["endedAt"] is not null ? found : null);
        var read = await app.RunUntilAsync(TimeSpan.FromMinutes(3), async () => await driver.ReadAsync(document) is var found && (string?)found["state"] == "Ready" ? found : null);
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(12), request => request.State == PrivacyRequestState.Done);
        var rehearsed = await app.RunUntilAsync(TimeSpan.FromMinutes(12), async () =>
            await app.Services.GetRequiredService<RetentionStore>().FindAsync(run, default) is { State: RetentionRunState.Done } found ? found : null);

        // Assert
        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted], ((HttpResponseMessage[])[vacancies, export, rehearsal]).Select(answer => answer.StatusCode));
        Assert.Null(waiting);
        Assert.Equal("completed", (string?)ended["status"]);
        Assert.Equal("Ready", (string?)read["state"]);
        Assert.Equal(PrivacyRequestKind.Export, done.Kind);
        Assert.True(rehearsed.IsDry);
    }

    [Fact]
    public async Task Import_SavedAndTheProcessDied_IsStartedWithinAMinute()
    {
        // Arrange: saved as by the endpoint, which then does not come to ordering it.
        await using var app = await TurnApp.StartAsync();
        using var importer = new Importer(app.Factory);
        var accepted = (AcceptImportOutcome.Accepted)await app.Services.GetRequiredService<AcceptImportHandler>().HandleAsync(
            new AcceptImportCommand(System.Text.Encoding.UTF8.GetBytes(Importer.Header + Importer.Line("R-1")), FileFormat.Csv, false, false), default);

        // Act
        var ended = await app.RunUntilAsync(
            TimeSpan.FromSeconds(61), async () => await importer.GetAsync($"vacancies/imports/{accepted.Import.Id}") is var found && found["endedAt"] is not null ? found : null);

        // Assert
        Assert.Equal("completed", (string?)ended["status"]);
        Assert.Equal(["R-1"], await importer.ReferencesAsync());
    }

    [Fact]
    public async Task Order_DeliveredAgainAfterItsWorkEnded_DoesNothing()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        var id = (string)(await importer.ImportAsync(Importer.Header + Importer.Line("S-1")))["id"]!;
        var durable = app.Services.GetRequiredService<DurableTaskClient>();
        var before = await TurnApp.EventuallyAsync(async () => await durable.GetInstanceAsync($"vacancy-import-{id}") is { IsCompleted: true } ended ? ended : null);

        // Act
        await SendAsync(app.Services, QueueNames.Ingest, $$"""{"work":"Vacancies","id":"{{id}}"}""");
        await TurnApp.EventuallyAsync(async () => await IsEmptyAsync(app.Services, QueueNames.Ingest) ? "taken" : null);
        var after = (await durable.GetInstanceAsync($"vacancy-import-{id}"))!;

        // Assert
        Assert.Equal((before.CreatedAt, before.LastUpdatedAt), (after.CreatedAt, after.LastUpdatedAt));
        Assert.Empty(await DeadLettersAsync(app));
    }

    [Fact]
    public async Task ReEmbed_OrderedAgainWhileTheQueueRemembersTheFirst_RunsAgain()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var orders = app.Services.GetRequiredService<WorkOrders>();
        var durable = app.Services.GetRequiredService<DurableTaskClient>();
        await orders.ReEmbedAsync(default);
        var first = await TurnApp.EventuallyAsync(async () => await durable.GetInstanceAsync(ReEmbedDocumentsHandler.InstanceId) is { IsCompleted: true } ended ? ended : null);

        // Act
        await orders.ReEmbedAsync(default);

        // Assert
        await TurnApp.EventuallyAsync(async () => await durable.GetInstanceAsync(ReEmbedDocumentsHandler.InstanceId) is { } again && again.CreatedAt > first.CreatedAt ? again : null);
    }

    [Theory]
    [InlineData(QueueNames.Ingest)]
    [InlineData(QueueNames.Privacy)]
    public async Task Order_ThatCannotBeRead_IsADeadLetterWhichAnOperatorRedrivesAndDiscards(string queue)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var client = app.CreateClientAs(Role.Operator);
        await SendAsync(app.Services, queue, "{}");
        var first = await TurnApp.EventuallyAsync(async () => (await DeadLettersAsync(app)).SingleOrDefault());

        // Act
        using var redriven = await client.PostAsync(new Uri($"operations/dead-letters/{first["id"]}/redrive", UriKind.Relative), null);
        var again = await TurnApp.EventuallyAsync(async () => (await DeadLettersAsync(app)).SingleOrDefault(letter => (bool)letter["redriven"]!));
        using var discarded = await client.PostAsJsonAsync(new Uri($"operations/dead-letters/{again["id"]}/discard", UriKind.Relative), new { reason = "no order of ours" });

        // Assert
        Assert.Equal((queue, "Test", "MaxDeliveryCountExceeded"), ((string?)first["queue"], (string?)first["kind"], (string?)first["reason"]));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (redriven.StatusCode, discarded.StatusCode));
        Assert.Empty(await DeadLettersAsync(app));
    }

    [Fact]
    public async Task Order_RefusedTenTimesByTheStore_IsDoneOnceItIsRedriven()
    {
        // Arrange
        var gate = new ReadGate("import:");
        await using var app = await TurnApp.StartAsync(configure: gate.Install);
        using var importer = new Importer(app.Factory);
        using var client = app.Factory.CreateClientAs(Role.Operator);
        gate.IsClosed = true;
        using var accepted = await importer.SendAsync(Importer.Header + Importer.Line("T-1"));
        var letter = await TurnApp.EventuallyAsync(async () => (await DeadLettersAsync(app.Factory)).SingleOrDefault());

        // Act: no time passes, so that no sweep helps.
        gate.IsClosed = false;
        using var redriven = await client.PostAsync(new Uri($"operations/dead-letters/{letter["id"]}/redrive", UriKind.Relative), null);
        var ended = await importer.EndOfAsync(accepted.Headers.Location!.OriginalString);

        // Assert
        Assert.Equal((QueueNames.Ingest, "ImportVacancies"), ((string?)letter["queue"], (string?)letter["kind"]));
        Assert.Equal("completed", (string?)ended["status"]);
    }

    [Fact]
    public async Task Erasure_ReportsOnQueueCrm_AreGoneAndNothingIsWrittenAgain()
    {
        // Arrange: one is on the dead-letter queue, one waits for its next try in five hours.
        await using var app = await TurnApp.StartAsync();
        var conversation = await AnAnsweredConversationAsync(app);
        var key = (await app.FindAsync(conversation))!.Key;
        await SendAsync(app.Services, QueueNames.Crm, "\"waterlelieveld\"", key.Conversation);
        await TurnApp.EventuallyAsync(async () => (await DeadLettersAsync(app.Factory)).SingleOrDefault());
        await app.Services.GetRequiredService<IInboxReports>().EnqueueAsync(new ReportDeliveryCommand(key, "77", "waterlelieveld", Attempt: 7), default);
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);

        // Act
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"gdpr/contacts/{key.Candidate}", UriKind.Relative))
        {
            Content = JsonContent.Create(new { confirm = "ERASE", reason = "asked by letter" }),
        };
        using var answer = await officer.SendAsync(request);
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), found => found.State == PrivacyRequestState.Done);
        var traces = Traces.In(app.Factory.DataDirectory, ["waterlelieveld"]);
        await app.Services.GetRequiredService<IInboxReports>().EnqueueAsync(new ReportDeliveryCommand(key, "78", "131047"), default);
        await TurnApp.EventuallyAsync(async () => await IsEmptyAsync(app.Services, QueueNames.Crm) ? "taken" : null);

        // Assert
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(2, Assert.Single(done.Stores, line => line.Store == "queue").Before);
        Assert.Empty(await DeadLettersAsync(app.Factory));
        Assert.False(await app.Services.GetRequiredService<PrivacyIntake>().IsKnownAsync(key.Candidate, default));
        Assert.Empty(traces);
    }

    private static async Task<long> AnAnsweredConversationAsync(TurnApp app)
    {
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        return conversation;
    }

    private static async Task SendAsync(IServiceProvider services, string queue, string body, string? session = null)
    {
        await using var sender = services.GetRequiredService<ServiceBusClient>().CreateSender(queue);
        await sender.SendMessageAsync(new ServiceBusMessage(body) { MessageId = Guid.NewGuid().ToString(), SessionId = session, Subject = "Test" });
    }

    private static async Task<bool> IsEmptyAsync(IServiceProvider services, string queue)
    {
        await using var receiver = services.GetRequiredService<ServiceBusClient>().CreateReceiver(queue);
        return (await receiver.PeekMessagesAsync(1, 0)).Count == 0;
    }

    private static async Task<List<JsonNode>> DeadLettersAsync(RecruitmentFactory app)
    {
        using var client = app.CreateClientAs(Role.Operator);
        var body = await client.GetFromJsonAsync<JsonObject>(new Uri("operations/dead-letters", UriKind.Relative));
        return [.. body!["items"]!.AsArray().Select(item => item!)];
    }
}
