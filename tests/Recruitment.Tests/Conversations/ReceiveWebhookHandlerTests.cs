using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.Conversations;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.TestKit;

namespace Recruitment.Tests.Conversations;

public sealed class ReceiveWebhookHandlerTests
{
    [Fact]
    public async Task Handle_QueueDoesNotAnswer_SpillsBeforeChatwootGivesUp()
    {
        // Arrange
        var time = new ManualTimeProvider();
        var spill = new ListSpill();
        var handler = new ReceiveWebhookHandler(new SilentQueue(), spill, time, NullLogger<ReceiveWebhookHandler>.Instance);
        var inbound = new InboundEvent
        {
            DeliveryKey = "1-1-message-1",
            Kind = InboundKind.CandidateMessage,
            Key = new ConversationKey("c", "1-1"),
            Contact = new ContactCard(1, null, null),
            Thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, 1),
        };

        // Act
        var handling = handler.HandleAsync(inbound, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(3));

        // Assert
        Assert.False(await handling);
        Assert.Equal([inbound], spill.Events);
    }

    private sealed class SilentQueue : IInboundEvents
    {
        public Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
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
