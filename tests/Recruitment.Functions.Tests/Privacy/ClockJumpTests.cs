using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>The server's clock is set wrong, and right again: nothing is erased too early, nothing runs twice, and what had expired stays so.</summary>
public sealed class ClockJumpTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero);

    [Fact]
    public async Task Retention_ClockMonthsAheadAndBack_StopsAtTheCapAndRunsOncePerDay()
    {
        // Arrange: twelve candidates who are due only for a clock that is months ahead.
        var (app, clock) = await StartAsync(new Dictionary<string, string> { ["Privacy:NightlyRetention"] = "true" });
        await using var started = app;
        for (var number = 0; number < 12; number++)
        {
            var conversation = app.Chatwoot.Candidate.Write(app.ACandidate($"Kandidaat {number}", $"+3161111{number:D4}"), "Hoi").ConversationId;
            await app.WaitForTurnsAsync(conversation, 1);
            app.Chatwoot.Recruiter.Resolve(conversation);
        }

        await app.Chatwoot.DrainWebhooksAsync();
        await HoursAsync(app, 1);
        var first = await RunsAsync(app, 1);

        // Act
        clock.Jump(TimeSpan.FromDays(100));
        await HoursAsync(app, 2);
        var ahead = await RunsAsync(app, 2);
        clock.Jump(TimeSpan.FromDays(-100));
        await HoursAsync(app, 2);
        var back = await RunsAsync(app, 2);
        await HoursAsync(app, 24);
        var after = await RunsAsync(app, 3);

        // Assert
        Assert.Equal((0, RetentionRunState.Done), (first[0].Due, first[0].State));
        Assert.Equal((12, RetentionRunState.Stopped), (ahead[0].Due, ahead[0].State));
        Assert.Equal(ahead.Select(run => run.Id), back.Select(run => run.Id));
        Assert.Equal(3, after.Count);
        Assert.All(after, run => Assert.Equal(0, run.Erased));
        Assert.Empty(await app.RequestsAsync());
    }

    [Theory]
    [InlineData(2, -2)]
    [InlineData(-3, 0)]
    public async Task Code_AfterTheClockWasSet_IsVoid(int days, int back)
    {
        // Arrange
        var (app, clock) = await StartAsync();
        await using var started = app;
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "mijn gegevens").ConversationId;
        var asked = await app.WaitForRequestAsync(request => request.WaitsFor == PrivacyRequest.OfficerIssuesCode);
        await app.WaitForTurnsAsync(conversation, 1);
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var issued = await officer.PostAsync(IdorSeed.Path($"gdpr/requests/{asked.Id}/code"), null);
        var code = (string)(await issued.Content.ReadFromJsonAsync<JsonNode>())!["code"]!;

        // Act
        clock.Jump(TimeSpan.FromDays(days));
        await app.RunAsync(TimeSpan.FromMinutes(6));
        clock.Jump(TimeSpan.FromDays(back));
        app.Chatwoot.Candidate.Write(candidate, code);
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        var request = Assert.Single(await app.RequestsAsync());
        Assert.Equal((PrivacyRequestState.Waiting, PrivacyRequest.OfficerIssuesCode, asked.DueAt), (request.State, request.WaitsFor, request.DueAt));
    }

    [Theory]
    [InlineData(8, -8)]
    [InlineData(-3, 0)]
    public async Task Link_AfterTheClockWasSet_StaysGone(int days, int back)
    {
        // Arrange
        var (app, clock) = await StartAsync();
        await using var started = app;
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "Hoi").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        using var entered = await officer.PostAsJsonAsync(IdorSeed.Path("gdpr/export"), new { candidate = (await app.FindAsync(conversation))!.Key.Candidate, reason = "Asked for by letter." });
        var id = (string)(await entered.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.Id == id && request.State == PrivacyRequestState.Done);

        // Act
        using var before = await officer.GetAsync(IdorSeed.Path($"gdpr/export/{id}/download"));
        clock.Jump(TimeSpan.FromDays(days));
        await app.RunAsync(TimeSpan.FromMinutes(6));
        clock.Jump(TimeSpan.FromDays(back));
        using var after = await officer.GetAsync(IdorSeed.Path($"gdpr/export/{id}/download"));

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public async Task Erasure_ClockSetWhileItWaits_IsDoneOnceWithinMinutesAndKeepsItsTerm(int days)
    {
        // Arrange
        var (app, clock) = await StartAsync();
        await using var started = app;
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "contacts");
        await app.AskForErasureAsync(app.ACandidate());
        var waiting = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.WaitsFor == ErasureStores.Chatwoot);

        // Act
        clock.Jump(TimeSpan.FromDays(days));
        app.Chatwoot.Faults.Clear();
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request.State == PrivacyRequestState.Done);

        // Assert
        Assert.Equal((waiting.Id, waiting.DueAt), (done.Id, done.DueAt));
        Assert.Single(await app.RequestsAsync());
        Assert.All(done.Stores, line => Assert.Equal(0, line.After));
    }

    [Fact]
    public async Task Confirmation_LapsedOnAClockThatWasAhead_StaysLapsed()
    {
        // Arrange
        var (app, clock) = await StartAsync();
        await using var started = app;
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "verwijder al mijn gegevens").ConversationId;
        await app.WaitForRequestAsync(request => request.WaitsFor == PrivacyRequest.CandidateConfirms);
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        clock.Jump(TimeSpan.FromDays(2));
        await app.RunAsync(TimeSpan.FromMinutes(6));
        clock.Jump(TimeSpan.FromDays(-2));
        app.Chatwoot.Candidate.Write(candidate, "Ja");
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal((PrivacyRequestState.Ended, "not-confirmed-in-time"), ((await app.RequestsAsync()).Single().State, (await app.RequestsAsync()).Single().Reason));
        Assert.NotNull(await app.FindAsync(conversation));
    }

    private static async Task<(TurnApp App, JumpingClock Clock)> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var steady = new ManualTimeProvider(Start);
        var clock = new JumpingClock(steady);
        return (await TurnApp.StartAsync(settings, clock: steady, configure: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))), clock);
    }

    private static async Task HoursAsync(TurnApp app, int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(100);
        }
    }

    /// <summary>Newest first, when there are this many and none is counting.</summary>
    private static Task<IReadOnlyList<RetentionRun>> RunsAsync(TurnApp app, int count) => TurnApp.EventuallyAsync<IReadOnlyList<RetentionRun>>(async () =>
        await app.Services.GetRequiredService<RetentionStore>().ListAsync(100, CancellationToken.None) is var runs
        && runs.Count >= count && runs.All(run => run.State is not (RetentionRunState.Planning or RetentionRunState.Running)) ? runs : null);
}
