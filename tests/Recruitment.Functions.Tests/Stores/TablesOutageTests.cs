using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Consents;
using Recruitment.TestKit.Emulators;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>Table storage is down, or its answers are lost. A proxy in front of Azurite answers in its place.</summary>
public sealed class TablesOutageTests(StorageEmulators emulators) : IAsyncLifetime
{
    private FaultProxy _tables = null!;
    private RecruitmentFactory _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (await emulators.StartAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        _tables = await FaultProxy.StartAsync(emulators.Tables);
        _app = await RecruitmentFactory.StartAsync(StorageEmulators.SettingsFor(emulators.Cosmos, _tables.Address));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            await _tables.DisposeAsync();
        }
    }

    [Fact]
    public async Task Audit_AnswerOfTheAppendIsLost_TheEntryIsThereOnce()
    {
        // Arrange: Azurite writes the entry, the connection breaks, and the retry finds it there.
        var trail = _app.Services.GetRequiredService<AuditTrail>();
        var subject = Guid.NewGuid().ToString("N");
        var before = await trail.AppendAsync(new AuditEvent("system", "test", "before", null), Token);
        var lost = 0;
        _tables.Fault = request => IsInsert(request, "audit") && Interlocked.Increment(ref lost) == 1 ? new FaultAnswer(FaultAnswer.NoAnswer, AfterTheWork: true) : null;

        // Act
        var sequence = await trail.AppendAsync(new AuditEvent("system", "test", subject, "a reason"), Token);

        // Assert
        Assert.Equal(2, lost);
        Assert.Equal(before + 1, sequence);
        Assert.Single(await trail.ListAsync(before, Token).ToListAsync(Token), entry => entry.Event.Subject == subject);
    }

    [Fact]
    public async Task Consent_AnswerOfTheWriteIsLost_CountsAsWritten()
    {
        // Arrange
        var log = _app.Services.GetRequiredService<IConsentLog>();
        var owner = Guid.NewGuid().ToString("N");
        var entry = new ConsentEntry(
            owner, 1, default, default, "1", "nl", "77", "candidate", new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), null);
        var lost = 0;
        _tables.Fault = request => IsInsert(request, "consents") && Interlocked.Increment(ref lost) == 1 ? new FaultAnswer(FaultAnswer.NoAnswer, AfterTheWork: true) : null;

        // Act
        var written = await log.TryAddAsync(owner, entry, Token);
        var other = await log.TryAddAsync(owner, entry with { Language = "en" }, Token);

        // Assert
        Assert.Equal((true, false), (written, other));
        Assert.Equal([entry], await log.ListAsync(owner, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Webhook_TablesAreDown_IsAcceptedAnsweredAndCounted()
    {
        // Arrange
        using var client = _app.CreateClientAs(Role.Operator);
        _tables.Fault = _ => new FaultAnswer(503);

        // Act
        var conversation = _app.Chatwoot.Candidate.Write(_app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        var answered = await _app.WaitForAsync(conversation, view => view.Replies.Count > 0);
        using var asked = await client.GetAsync(new Uri("operations/deliveries/any", UriKind.Relative));
        var metrics = await _app.Http.GetStringAsync(new Uri("metrics", UriKind.Relative));

        // Assert
        Assert.Single(answered.Replies);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, asked.StatusCode);
        Assert.Matches("recruitment_webhook_without_receipt_total(\\{[^}]*\\})? [1-9]", metrics);
    }

    private static bool IsInsert(HttpRequest request, string table) =>
        HttpMethods.IsPost(request.Method) && request.Path.Value!.EndsWith($"/{table}", StringComparison.Ordinal);
}
