using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.Conversations;
using Recruitment.Conversations.Receipts;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.TestKit;

namespace Recruitment.Tests.Conversations;

public sealed class ReceiveWebhookHandlerTests
{
    [Fact]
    public async Task Handle_NeitherQueueNorReceiptsAnswer_SpillsBeforeChatwootGivesUp()
    {
        // Arrange
        var time = new ManualTimeProvider();
        var spill = new ListSpill();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var receipts = new DeliveryReceipts(
            new SilentLog(), new WebhookMetrics(services.GetRequiredService<IMeterFactory>()), time, NullLogger<DeliveryReceipts>.Instance);
        var handler = new ReceiveWebhookHandler(new SilentQueue(), spill, receipts, time, NullLogger<ReceiveWebhookHandler>.Instance);
        var inbound = new InboundEvent
        {
            DeliveryKey = "1-1-message-1",
            Kind = InboundKind.CandidateMessage,
            Key = new ConversationKey("c", "1-1"),
            Contact = new ContactCard(1, null, null),
            Thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, 1),
        };

        var started = time.GetUtcNow();

        // Act
        var handling = handler.HandleAsync(new WebhookReading.Event(inbound), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(2));

        // That it was spilled is noted, too, for as long as there is time.
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(1.5));

        // Assert
        Assert.False(await handling);
        Assert.Equal([inbound], spill.Events);
        Assert.InRange(time.GetUtcNow() - started, TimeSpan.Zero, TimeSpan.FromSeconds(4.9));
    }

    private sealed class SilentQueue : IInboundEvents
    {
        public Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private sealed class SilentLog : IDeliveryLog
    {
        public async Task<bool> TryAddAsync(DeliveryReceipt receipt, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return true;
        }

        public Task ReplaceAsync(DeliveryReceipt receipt, CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

        public Task<DeliveryReceipt?> FindAsync(string delivery, DateTimeOffset notBefore, CancellationToken cancellationToken) => Task.FromResult<DeliveryReceipt?>(null);

        public Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    private sealed class ListSpill : ISpillStore
    {
        public List<InboundEvent> Events { get; } = [];

        public Task AddAsync(InboundEvent inbound, CancellationToken cancellationToken)
        {
            Events.Add(inbound);
            return Task.CompletedTask;
        }

        public IAsyncEnumerable<SpilledEvent> ListAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<SpilledEvent>();

        public Task RemoveAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
