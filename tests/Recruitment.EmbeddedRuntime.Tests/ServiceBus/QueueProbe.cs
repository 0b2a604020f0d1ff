using System.Threading.Channels;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.ServiceBus;

/// <summary>Records what queue functions get, and decides what they do with it.</summary>
public sealed class QueueProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<ServiceBusReceivedMessage> _seen = Channel.CreateUnbounded<ServiceBusReceivedMessage>();

    public Func<ServiceBusReceivedMessage, ServiceBusMessageActions, Task> Handle { get; set; } = (_, _) => Task.CompletedTask;

    public int Waiting => _seen.Reader.Count;

    public async Task<ServiceBusReceivedMessage> NextAsync() => await _seen.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> NextAsync(int count)
    {
        var messages = new List<ServiceBusReceivedMessage>();
        while (messages.Count < count)
        {
            messages.Add(await NextAsync());
        }

        return messages;
    }

    internal Task RunAsync(ServiceBusReceivedMessage message, ServiceBusMessageActions actions)
    {
        _seen.Writer.TryWrite(message);
        return Handle(message, actions);
    }
}
