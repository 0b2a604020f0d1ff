using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Conversations;
using Recruitment.Conversations.ReconcileThreads;
using Recruitment.EmbeddedRuntime.Tables;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>The queue is down: webhooks are acknowledged all the same, wait in the spill, and go back in order.</summary>
public sealed class SpillTests
{
    [Fact]
    public async Task Webhook_QueueIsDown_IsSpilledAndAnsweredOnceTheDrainPutItBack()
    {
        // Arrange
        var queue = new FailingQueue { IsDown = true };
        await using var app = await TurnApp.StartAsync(configure: queue.Register);
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "ik zoek werk in Breda").ConversationId;
        app.Chatwoot.Candidate.Write(candidate, "als lasser");
        await app.Chatwoot.DrainWebhooksAsync();
        var spilled = await SpilledAsync(app);

        // Act
        await Assert.ThrowsAsync<QueueUnavailableException>(() => DrainAsync(app));
        var afterFailedDrain = await SpilledAsync(app);
        queue.IsDown = false;
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        var found = await app.WaitForStateAsync(conversation, state => state.Seen.Count == 2);
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        var messages = spilled.Where(inbound => inbound.Kind == InboundKind.CandidateMessage).ToList();
        Assert.Equal(["ik zoek werk in Breda", "als lasser"], messages.Select(inbound => inbound.Message!.Text));
        Assert.Equal(spilled.Count, afterFailedDrain.Count);
        Assert.Equal(messages.Select(inbound => inbound.Message!.Id), found.Seen);
        Assert.Equal(spilled.Select(inbound => inbound.DeliveryKey), queue.Taken.Take(spilled.Count));
        await TurnApp.EventuallyAsync(async () => (await SpilledAsync(app)).Count == 0 ? app : null);
    }

    [Fact]
    public async Task Webhook_QueueIsDownForOneMessage_LaterOnesPassAndTheDrainDoublesNothing()
    {
        // Arrange
        var queue = new FailingQueue { IsDown = true };
        await using var app = await TurnApp.StartAsync(configure: queue.Register);
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "wanneer krijg ik mijn salaris?").ConversationId;
        await app.Chatwoot.DrainWebhooksAsync();
        queue.IsDown = false;

        // Act
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.WaitForTurnsAsync(conversation, 1);
        var drainedAgain = await DrainAsync(app);

        // Assert
        Assert.Equal(0, drainedAgain);
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task Drain_RowThatCannotBeRead_DoesNotHoldUpTheOthers()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient("spill");
        await table.CreateIfNotExistsAsync();
        await table.UpsertEntityAsync(new TableEntity("inbound", "0000-poison") { ["Body"] = "no event" }, TableUpdateMode.Replace);
        var good = AnEvent("1-900");
        await app.Services.GetRequiredService<ISpillStore>().AddAsync(good, CancellationToken.None);

        // Act
        var drained = await DrainAsync(app);

        // Assert
        Assert.Equal(1, drained);
        Assert.Empty(await SpilledAsync(app));
        Assert.NotNull((await table.GetEntityAsync<TableEntity>("inbound", "0000-poison")).Value);
    }

    [Fact]
    public async Task Drain_EventThatTheQueueRefuses_HoldsUpItsOwnConversationOnly()
    {
        // Arrange
        var queue = new RefusingQueue("1-901");
        await using var app = await TurnApp.StartAsync(configure: services => services.Replace(ServiceDescriptor.Singleton<IInboundEvents>(queue)));
        var spill = app.Services.GetRequiredService<ISpillStore>();
        foreach (var conversation in (string[])["1-901", "1-902", "1-901", "1-903"])
        {
            await spill.AddAsync(AnEvent(conversation), CancellationToken.None);
            app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        // Act
        await Assert.ThrowsAsync<QueueUnavailableException>(() => DrainAsync(app));

        // Assert
        Assert.Equal(["1-902", "1-903"], queue.Taken);
        Assert.Equal(["1-901", "1-901"], (await SpilledAsync(app)).Select(inbound => inbound.Key.Conversation));
    }

    private static InboundEvent AnEvent(string conversation) => new()
    {
        DeliveryKey = $"k-{Guid.NewGuid():N}",
        Kind = InboundKind.ThreadChanged,
        Key = new ConversationKey("c-test", conversation),
        Contact = new ContactCard(7, null, null),
        Thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, 1),
    };

    private static Task<int> DrainAsync(TurnApp app) => app.Services.GetRequiredService<DrainSpillHandler>().HandleAsync(CancellationToken.None);

    private static async Task<List<InboundEvent>> SpilledAsync(TurnApp app)
    {
        var found = new List<InboundEvent>();
        await foreach (var spilled in app.Services.GetRequiredService<ISpillStore>().ListAsync(CancellationToken.None))
        {
            found.Add(spilled.Inbound);
        }

        return found;
    }

    /// <summary>A queue that refuses one conversation.</summary>
    private sealed class RefusingQueue(string conversation) : IInboundEvents
    {
        public List<string> Taken { get; } = [];

        public Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken)
        {
            if (inbound.Key.Conversation == conversation)
            {
                throw new QueueUnavailableException("refused", new TimeoutException());
            }

            Taken.Add(inbound.Key.Conversation);
            return Task.CompletedTask;
        }
    }

    /// <summary>The real queue behind a switch.</summary>
    private sealed class FailingQueue : IInboundEvents
    {
        private IInboundEvents? _queue;

        public volatile bool IsDown;

        public ConcurrentQueue<string> Taken { get; } = new();

        public void Register(IServiceCollection services)
        {
            var real = services.Single(service => service.ServiceType == typeof(IInboundEvents)).ImplementationType!;
            services.Replace(ServiceDescriptor.Singleton<IInboundEvents>(provider =>
            {
                _queue = (IInboundEvents)ActivatorUtilities.CreateInstance(provider, real);
                return this;
            }));
        }

        public async Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken)
        {
            if (IsDown)
            {
                throw new QueueUnavailableException("Queue inbound is down.");
            }

            await _queue!.EnqueueAsync(inbound, cancellationToken);
            Taken.Enqueue(inbound.DeliveryKey);
        }
    }
}
