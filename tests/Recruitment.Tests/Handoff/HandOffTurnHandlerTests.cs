using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Handoff;
using Recruitment.Handoff.HandOffTurn;
using Recruitment.Privacy;
using Recruitment.Privacy.DecisionRecords;
using Recruitment.Privacy.Provenance;
using Recruitment.Privacy.Standing;
using Recruitment.TestKit;
using Recruitment.Tests.Conversations;

namespace Recruitment.Tests.Handoff;

public sealed class HandOffTurnHandlerTests : IThread
{
    private static readonly ConversationKey Key = new("c", "1-1");
    private static readonly ConversationTurnInput Turn = new(Key, 1, TimeSpan.Zero, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30));

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryDocuments _documents = new();
    private readonly ConversationStore _conversations;
    private readonly ReplyStore _replies;
    private readonly HandOffTurnHandler _handOff;
    private readonly SendReplyHandler _sendReply;
    private readonly List<ThreadMessage> _posted = [];
    private bool _isOpen;

    public HandOffTurnHandlerTests()
    {
        _conversations = new ConversationStore(_documents);
        _replies = new ReplyStore(_documents);
        var provenance = new ProvenanceMarks(
            _documents, Options.Create(new PseudonymOptions { PseudonymKey = new string('k', 32) }), Options.Create(new DecisionRecordOptions()), _time);
        var poster = new MessagePoster(
            _replies, this, provenance, _time, new TurnMetrics(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>()), NullLogger<MessagePoster>.Instance);
        _handOff = new HandOffTurnHandler(_conversations, _replies, poster, this, Options.Create(new BrandOptions()), _time);
        _sendReply = new SendReplyHandler(_conversations, _replies, new CandidateStandings(_documents), poster, this, _time, NullLogger<SendReplyHandler>.Instance);
    }

    [Fact]
    public async Task Watchdog_AnswerIsAboutToBePosted_OnlyTheHandoffIsPosted()
    {
        // Arrange
        await ARunningTurnWithADraftAsync();
        _documents.BeforeWrite = (nameof(ReplyPart.Answer), () => _handOff.HandleAsync(
            new HandOffTurnCommand(Turn, HandoffReasons.Watchdog, "nl", AnswerSent: false), TestContext.Current.CancellationToken));

        // Act
        var sent = await SendAsync();

        // Assert
        Assert.Equal(TurnOutcome.Skipped, sent.Outcome);
        Assert.Equal(["1-1-1-Handoff", "1-1-1-Note"], _posted.Select(message => message.Marker));
        Assert.Equal([false, true], _posted.Select(message => message.Private));
        Assert.True(_isOpen);
    }

    [Fact]
    public async Task Watchdog_AnswerWasPosted_LeavesItAlone()
    {
        // Arrange
        await ARunningTurnWithADraftAsync();
        await SendAsync();

        // Act
        var handedOff = await _handOff.HandleAsync(
            new HandOffTurnCommand(Turn, HandoffReasons.Watchdog, "nl", AnswerSent: false), TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal((false, HandOffTurnHandler.ReplyUnderWay), (handedOff.HandedOff, handedOff.Reason));
        Assert.Equal(["1-1-1-Answer"], _posted.Select(message => message.Marker));
        Assert.False(_isOpen);
    }

    Task<string?> IThread.PostAsync(ConversationId conversation, ThreadMessage message, CancellationToken cancellationToken)
    {
        _posted.Add(message);
        return Task.FromResult<string?>($"{_posted.Count}");
    }

    Task<string?> IThread.FindAsync(ConversationId conversation, string marker, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    Task<ThreadSnapshot?> IThread.ReadAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        Task.FromResult<ThreadSnapshot?>(null);

    Task IThread.OpenAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        _isOpen = true;
        return Task.CompletedTask;
    }

    /// <summary>As the orchestration does: again when another writer was first.</summary>
    private async Task<SendReplyOutcome> SendAsync()
    {
        try
        {
            return await _sendReply.HandleAsync(Turn, TestContext.Current.CancellationToken);
        }
        catch (ConcurrencyException)
        {
            return await _sendReply.HandleAsync(Turn, TestContext.Current.CancellationToken);
        }
    }

    private async Task ARunningTurnWithADraftAsync()
    {
        var running = new Conversation
        {
            Key = Key,
            Contact = new ContactCard(1, null, null),
            Thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, 1),
            Turn = 1,
            BusySince = _time.GetUtcNow(),
        };
        await _conversations.TrySaveAsync(running, null, TestContext.Current.CancellationToken);
        await _replies.TrySaveAsync(
            new ReplyIntent { Key = Key, Turn = 1, Part = ReplyPart.Answer, Text = "antwoord" }, null, TestContext.Current.CancellationToken);
    }
}
