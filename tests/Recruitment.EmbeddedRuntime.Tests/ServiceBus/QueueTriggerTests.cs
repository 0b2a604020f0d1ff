using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Tests.Hosting;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.ServiceBus;

public sealed class QueueTriggerTests : IAsyncLifetime
{
    private readonly QueueProbe _probe = new();
    private readonly ManualTimeProvider _time = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("queue-").FullName;
    private EmbeddedTestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Session_ManyMessages_ArriveOneAtATimeAndInOrder()
    {
        // Arrange
        var running = new ConcurrentDictionary<string, int>();
        var overlaps = 0;
        _probe.Handle = async (message, _) =>
        {
            overlaps += running.AddOrUpdate(message.SessionId, 1, (_, now) => now + 1) - 1;
            await Task.Yield();
            running.AddOrUpdate(message.SessionId, 0, (_, now) => now - 1);
        };
        var sender = _host.Queues.CreateSender("inbound");

        // Act
        for (var i = 0; i < 20; i++)
        {
            await sender.SendMessagesAsync([Message("a", i), Message("b", i)]);
        }

        var seen = await _probe.NextAsync(40);

        // Assert
        Assert.Equal(0, overlaps);
        Assert.All(seen.GroupBy(message => message.SessionId), session =>
            Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), session.Select(message => message.Body.ToString())));
    }

    [Fact]
    public async Task Sessions_OneIsBusy_OthersGoOn()
    {
        // Arrange
        var release = new TaskCompletionSource();
        _probe.Handle = (message, _) => message.SessionId == "slow" ? release.Task : Task.CompletedTask;
        var sender = _host.Queues.CreateSender("inbound");

        // Act
        await sender.SendMessageAsync(Message("slow", 1));
        await sender.SendMessageAsync(Message("slow", 2));
        await sender.SendMessageAsync(Message("quick", 3));
        var seen = await _probe.NextAsync(2);
        var waiting = _probe.Waiting;
        release.SetResult();
        var last = await _probe.NextAsync();

        // Assert
        Assert.Equal(["quick", "slow"], seen.Select(message => message.SessionId).Order());
        Assert.Equal(0, waiting);
        Assert.Equal("2", last.Body.ToString());
    }

    [Fact]
    public async Task Message_FunctionAlwaysFails_IsDeadLetteredAfterTenDeliveries()
    {
        // Arrange
        _probe.Handle = (_, _) => throw new InvalidOperationException("no");

        // Act
        await _host.Queues.CreateSender("inbound").SendMessageAsync(Message("a", 1));
        var seen = await _probe.NextAsync(10);
        var dead = await DeadLetters().ReceiveMessageAsync();

        // Assert
        Assert.Equal(Enumerable.Range(1, 10), seen.Select(message => message.DeliveryCount));
        Assert.Equal("MaxDeliveryCountExceeded", dead.DeadLetterReason);
        Assert.Equal("1", dead.Body.ToString());
        Assert.Equal("inbound", dead.DeadLetterSource);
    }

    [Fact]
    public async Task DeadLetter_SentAgain_IsHandledAndGone()
    {
        // Arrange
        _probe.Handle = (message, actions) => actions.DeadLetterMessageAsync(message, deadLetterReason: "broken", deadLetterErrorDescription: "as a test");
        await _host.Queues.CreateSender("inbound").SendMessageAsync(new ServiceBusMessage("body") { SessionId = "a", ApplicationProperties = { ["n"] = 7 } });
        await _probe.NextAsync();
        var receiver = DeadLetters();
        var dead = await receiver.ReceiveMessageAsync();

        // Act
        _probe.Handle = (_, _) => Task.CompletedTask;
        await _host.Queues.CreateSender("inbound").SendMessageAsync(new ServiceBusMessage(dead));
        await receiver.CompleteMessageAsync(dead);
        var again = await _probe.NextAsync();

        // Assert
        Assert.Equal(("broken", "as a test"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal(7, again.ApplicationProperties["n"]);
        Assert.Null(again.DeadLetterReason);
        Assert.Empty(await DeadLetters().PeekMessagesAsync(10));
    }

    [Fact]
    public async Task Send_SameMessageIdWithinTheWindow_ArrivesOnce()
    {
        // Arrange
        var sender = _host.Queues.CreateSender("declared");
        ServiceBusMessage WithId(string body) => new(body) { MessageId = "same" };

        // Act
        await sender.SendMessageAsync(WithId("1"));
        await sender.SendMessageAsync(WithId("2"));
        _time.Advance(TimeSpan.FromMinutes(11));
        await sender.SendMessagesAsync([WithId("3"), WithId("4")]);
        var kept = await _host.Queues.CreateReceiver("declared").PeekMessagesAsync(10);

        // Assert
        Assert.Equal(["1", "3"], kept.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Schedule_TimeComes_MessageArrivesThen()
    {
        // Arrange
        var sender = _host.Queues.CreateSender("inbound");
        var at = _time.GetUtcNow() + TimeSpan.FromHours(1);
        await sender.ScheduleMessageAsync(Message("a", 1), at);
        var cancelled = await sender.ScheduleMessageAsync(Message("a", 2), at);

        // Act
        await sender.CancelScheduledMessageAsync(cancelled);
        await sender.SendMessageAsync(Message("a", 3));
        var first = await _probe.NextAsync();
        _time.Advance(TimeSpan.FromHours(1));
        var second = await _probe.NextAsync();
        while (second.Body.ToString() == "3")
        {
            // The hour passed before the first message was settled: its lock lapsed, and it came again.
            second = await _probe.NextAsync();
        }

        // Assert
        Assert.Equal(("3", "1"), (first.Body.ToString(), second.Body.ToString()));
        Assert.Equal(at, second.EnqueuedTime);
        var error = await Assert.ThrowsAsync<ServiceBusException>(() => sender.CancelScheduledMessageAsync(cancelled));
        Assert.Equal(ServiceBusFailureReason.MessageNotFound, error.Reason);
    }

    [Fact]
    public async Task Lock_HostRenewedItLongEnough_SessionGoesToAnotherConsumer()
    {
        // Arrange
        var stuck = new TaskCompletionSource();
        _probe.Handle = (message, _) => message.DeliveryCount == 1 ? stuck.Task : Task.CompletedTask;
        await _host.Queues.CreateSender("inbound").SendMessageAsync(Message("a", 1));
        var first = await _probe.NextAsync();

        // Act
        _time.Advance(TimeSpan.FromMinutes(4));
        var early = _probe.Waiting;
        _time.Advance(TimeSpan.FromMinutes(2));
        var second = await _probe.NextAsync();
        stuck.SetResult();

        // Assert
        Assert.Equal(0, early);
        Assert.Equal((1, 2), (first.DeliveryCount, second.DeliveryCount));
        Assert.Equal(first.SequenceNumber, second.SequenceNumber);
    }

    [Fact]
    public async Task Settle_Twice_LockIsLost()
    {
        // Arrange
        var failure = new TaskCompletionSource<ServiceBusException>();
        _probe.Handle = async (message, actions) =>
        {
            await actions.CompleteMessageAsync(message);
            failure.SetResult(await Assert.ThrowsAsync<ServiceBusException>(() => actions.AbandonMessageAsync(message)));
        };

        // Act
        await _host.Queues.CreateSender("inbound").SendMessageAsync(Message("a", 1));
        var error = await failure.Task;

        // Assert
        Assert.Equal(ServiceBusFailureReason.SessionLockLost, error.Reason);
    }

    [Fact]
    public async Task Restart_MessagesWaitDeadLettersAndCounts_AreKept()
    {
        // Arrange
        _probe.Handle = (message, actions) => message.Body.ToString() == "1" ? actions.DeadLetterMessageAsync(message) : Task.CompletedTask;
        var sender = _host.Queues.CreateSender("inbound");
        await sender.SendMessageAsync(Message("a", 1, id: "first"));
        await _probe.NextAsync();
        await sender.ScheduleMessageAsync(new ServiceBusMessage("2") { SessionId = "a", Subject = "s", ApplicationProperties = { ["t"] = TimeSpan.FromDays(1) } }, _time.GetUtcNow().AddHours(1));
        await _host.DisposeAsync();

        // Act
        _time.Advance(TimeSpan.FromHours(2));
        _host = await StartAsync();
        var later = await _probe.NextAsync();
        var dead = await DeadLetters().PeekMessagesAsync(10);

        // Assert
        Assert.Equal(("2", "s"), (later.Body.ToString(), later.Subject));
        Assert.Equal(TimeSpan.FromDays(1), later.ApplicationProperties["t"]);
        Assert.Equal("first", Assert.Single(dead).MessageId);
    }

    [Fact]
    public async Task Stop_FunctionRuns_WaitsForItAndKeepsTheRest()
    {
        // Arrange
        var release = new TaskCompletionSource();
        _probe.Handle = (_, _) => release.Task;
        var sender = _host.Queues.CreateSender("inbound");
        await sender.SendMessagesAsync([Message("a", 1), Message("a", 2)]);
        await _probe.NextAsync();

        // Act
        var stopping = _host.DisposeAsync().AsTask();
        var wasStopped = stopping.IsCompleted;
        release.SetResult();
        await stopping;
        _probe.Handle = (_, _) => Task.CompletedTask;
        _host = await StartAsync();
        var rest = await _probe.NextAsync();

        // Assert
        Assert.False(wasStopped);
        Assert.Equal(("2", 1), (rest.Body.ToString(), rest.DeliveryCount));
    }

    [Fact]
    public async Task Crash_WhileAMessageIsHandled_ItComesAgainAndIsCounted()
    {
        // Arrange
        var never = new TaskCompletionSource();
        _probe.Handle = (_, _) => never.Task;
        await _host.Queues.CreateSender("inbound").SendMessagesAsync([Message("a", 1, id: "first"), Message("a", 2)]);
        await _probe.NextAsync();
        await _host.Queues.CreateSender("inbound").SendMessageAsync(Message("b", 3));
        await _probe.NextAsync();
        var left = Directory.CreateTempSubdirectory("crash-").FullName;

        // Act: what is on disk at this moment is what kill -9 would leave.
        foreach (var file in Directory.GetFiles(_directory, "*.log"))
        {
            await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var copy = File.Create(Path.Combine(left, Path.GetFileName(file)));
            await source.CopyToAsync(copy);
        }

        _probe.Handle = (_, _) => Task.CompletedTask;
        IReadOnlyList<ServiceBusReceivedMessage> seen;
        await using (var revived = await StartAsync(left))
        {
            seen = await _probe.NextAsync(3);
            await revived.Queues.CreateSender("inbound").SendMessageAsync(Message("a", 4, id: "first"));
        }

        var duplicates = _probe.Waiting;
        Directory.Delete(left, recursive: true);
        never.SetResult();

        // Assert
        Assert.Equal(["1", "2"], seen.Where(message => message.SessionId == "a").Select(message => message.Body.ToString()));
        Assert.Equal(2, seen.Single(message => message.Body.ToString() == "1").DeliveryCount);
        Assert.Equal(0, duplicates);
    }

    [Fact]
    public async Task PlainQueue_NameFromASetting_IsConsumed()
    {
        // Act
        await _host.Queues.CreateSender("work").SendMessageAsync(new ServiceBusMessage("job"));
        var seen = await _probe.NextAsync();

        // Assert
        Assert.Equal("job", seen.Body.ToString());
    }

    [Fact]
    public async Task Send_WithoutSessionOrQueueOrTooLarge_IsRefused()
    {
        // Arrange
        var sender = _host.Queues.CreateSender("inbound");

        // Act
        var noQueue = Assert.Throws<ServiceBusException>(() => _host.Queues.CreateSender("nowhere"));
        var tooLarge = await Assert.ThrowsAsync<ServiceBusException>(() =>
            sender.SendMessageAsync(new ServiceBusMessage(new byte[300_000]) { SessionId = "a" }));

        // Assert
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, noQueue.Reason);
        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, tooLarge.Reason);
        await Assert.ThrowsAsync<InvalidOperationException>(() => sender.SendMessageAsync(new ServiceBusMessage("x")));
    }

    [Fact]
    public async Task Receiver_DeclaredQueue_LocksAbandonsAndCompletes()
    {
        // Arrange
        await _host.Queues.CreateSender("declared").SendMessageAsync(new ServiceBusMessage("x") { TimeToLive = TimeSpan.FromHours(1) });
        var receiver = _host.Queues.CreateReceiver("declared");

        // Act
        var first = await receiver.ReceiveMessageAsync();
        var none = await receiver.ReceiveMessagesAsync(5, TimeSpan.Zero);
        await receiver.AbandonMessageAsync(first, new Dictionary<string, object> { ["why"] = "test" });
        var second = await receiver.ReceiveMessageAsync();
        _time.Advance(TimeSpan.FromMinutes(2));
        var third = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(third);

        // Assert
        Assert.Empty(none);
        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(message => message.DeliveryCount));
        Assert.Equal("test", second.ApplicationProperties["why"]);
        Assert.Empty(await receiver.PeekMessagesAsync(10));
        var late = await Assert.ThrowsAsync<ServiceBusException>(() => receiver.CompleteMessageAsync(second));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, late.Reason);
    }

    [Fact]
    public async Task TimeToLive_IsOver_MessageIsDropped()
    {
        // Arrange
        await _host.Queues.CreateSender("declared").SendMessageAsync(new ServiceBusMessage("x") { TimeToLive = TimeSpan.FromHours(1) });

        // Act
        _time.Advance(TimeSpan.FromHours(1));
        var received = await _host.Queues.CreateReceiver("declared").ReceiveMessagesAsync(1, TimeSpan.Zero);

        // Assert
        Assert.Empty(received);
    }

    private static ServiceBusMessage Message(string session, int body, string? id = null) => new($"{body}") { SessionId = session, MessageId = id };

    private Task<EmbeddedTestHost> StartAsync(string? directory = null) => EmbeddedTestHost.StartAsync(
        [typeof(SessionQueueFunction), typeof(PlainQueueFunction)],
        builder => builder.Services.AddSingleton(_probe).AddEmbeddedQueue("declared"),
        _time,
        directory ?? _directory,
        args: ["--Queues:Work", "work"]);

    private ServiceBusReceiver DeadLetters() =>
        _host.Queues.CreateReceiver("inbound", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
}
