using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Platform.Documents;
using Recruitment.TestKit.Emulators;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>Cosmos DB throttles or is down for a while. A proxy in front of the emulator answers in its place.</summary>
public sealed class CosmosOutageTests(StorageEmulators emulators) : IAsyncLifetime
{
    private FaultProxy _cosmos = null!;
    private FaultProxy _tables = null!;
    private RecruitmentFactory _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IDocuments Documents => _app.Services.GetRequiredService<IDocuments>();

    private DocumentAddress Address { get; } = new(DocumentAddress.People, $"person-{Guid.NewGuid():N}", "a");

    public async ValueTask InitializeAsync()
    {
        if (await emulators.StartAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        _cosmos = await FaultProxy.StartAsync(emulators.Cosmos);
        _tables = await FaultProxy.StartAsync(emulators.Tables);
        var settings = new Dictionary<string, string>(StorageEmulators.SettingsFor(_cosmos.Address, _tables.Address)) { ["Cosmos:ThrottleRetries"] = "3" };
        _app = await RecruitmentFactory.StartAsync(settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            await _cosmos.DisposeAsync();
            await _tables.DisposeAsync();
        }
    }

    [Fact]
    public async Task Write_ThrottledForTwoAttempts_IsMadeAfterTheWaitThatWasAsked()
    {
        // Arrange
        _cosmos.Fault = request => IsWrite(request) && _cosmos.Refused.Count < 2 ? new FaultAnswer(429, TimeSpan.FromMilliseconds(150)) : null;
        var clock = Stopwatch.StartNew();

        // Act
        var version = await WriteAsync();

        // Assert
        Assert.NotNull(version);
        Assert.Equal(2, _cosmos.Refused.Count(refused => refused.Status == 429));
        Assert.True(clock.Elapsed > TimeSpan.FromMilliseconds(290), $"It waited {clock.Elapsed} only.");
    }

    [Fact]
    public async Task Metrics_StoreIsDown_AreShownAllTheSame()
    {
        // Arrange
        _cosmos.Fault = _ => new FaultAnswer(503);

        // Act
        using var answer = await _app.Http.GetAsync(new Uri("metrics", UriKind.Relative), Token);

        // Assert
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("recruitment_turns_running", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ThrottledOnAndOn_FailsAfterABoundedTimeAsOneForLater()
    {
        // Arrange
        _cosmos.Fault = request => IsWrite(request) ? new FaultAnswer(429, TimeSpan.FromMilliseconds(50)) : null;

        // Act
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(WriteAsync);
        _cosmos.Fault = _ => null;
        var version = await WriteAsync();

        // Assert
        Assert.Equal(4, _cosmos.Refused.Count);
        Assert.Contains("throttles container 'people'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Address.Partition, error.ToString(), StringComparison.Ordinal);
        Assert.NotNull(version);
    }

    [Fact]
    public async Task Call_ServiceIsDown_FailsAsOneForLater()
    {
        // Arrange
        _cosmos.Fault = request => request.Path.Value!.Contains("/docs", StringComparison.Ordinal) ? new FaultAnswer(503) : null;

        // Act
        var writing = await Record.ExceptionAsync(WriteAsync);
        var reading = await Record.ExceptionAsync(() => Documents.ReadAsync(Address, Token));
        var listing = await Record.ExceptionAsync(
            async () => await Documents.ListAsync(DocumentAddress.People, Address.Partition, string.Empty, Token).CountAsync(Token));

        // Assert
        Assert.All(new[] { writing, reading, listing }, error => Assert.IsType<StoreUnavailableException>(error));
    }

    /// <summary>The answer to a write is lost: whoever wrote reads again, and finds that it was done.</summary>
    [Fact]
    public async Task Write_AnswerIsLost_TheVersionTells()
    {
        // Arrange
        _cosmos.Fault = request => IsWrite(request) ? new FaultAnswer(500, AfterTheWork: true) : null;

        // Act
        var error = await Record.ExceptionAsync(WriteAsync);
        _cosmos.Fault = _ => null;
        var found = await Documents.ReadAsync(Address, Token);
        var again = await WriteAsync();

        // Assert
        Assert.IsType<StoreUnavailableException>(error);
        Assert.NotNull(found);
        Assert.Null(again);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Candidates_WriteWhileTheStoreRefusesAThird_EachGetsOneReply(int status)
    {
        // Arrange
        var calls = 0;
        var until = Stopwatch.StartNew();
        _cosmos.Fault = _ => until.Elapsed < TimeSpan.FromSeconds(4) && Interlocked.Increment(ref calls) % 3 == 0
            ? new FaultAnswer(status, TimeSpan.FromMilliseconds(20))
            : null;

        // Act
        var conversations = Enumerable.Range(0, 5)
            .Select(n => _app.Chatwoot.Candidate.Write(_app.ACandidate($"Sanne {n}", $"+3161234560{n}"), "wanneer krijg ik mijn salaris?").ConversationId)
            .ToList();
        foreach (var conversation in conversations)
        {
            await _app.WaitForAsync(conversation, view => Replies(view) > 0);
        }

        // Assert
        Assert.NotEmpty(_cosmos.Refused);
        foreach (var conversation in conversations)
        {
            Assert.Equal(1, Replies(await _app.ReadAsync(conversation)));
        }
    }

    /// <summary>Of this test's document; the app writes for itself, too.</summary>
    private bool IsWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && request.Headers["x-ms-documentdb-partitionkey"].ToString().Contains(Address.Partition, StringComparison.Ordinal);

    private static int Replies(System.Text.Json.Nodes.JsonObject view) => view["messages"]!.AsArray()
        .Count(message => message!["message_type"]!.GetValue<int>() == 1 && message["private"]?.GetValue<bool>() != true);

    private Task<string?> WriteAsync() => Documents.TryWriteAsync(Address, Encoding.UTF8.GetBytes("""{"n":1}"""), null, null, Token);
}
