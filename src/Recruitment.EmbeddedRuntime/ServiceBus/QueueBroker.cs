using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>All queues of the host: those that functions listen to and those that were declared.</summary>
internal sealed class QueueBroker : IDisposable
{
    private readonly FrozenDictionary<string, EmbeddedQueue> _queues;

    public QueueBroker(
        IEnumerable<QueueDeclaration> declarations, IOptionsMonitor<EmbeddedQueueOptions> options, JournalStore journal, TimeProvider time) =>
        _queues = declarations.Select(declaration => declaration.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(name => name, name => new EmbeddedQueue(name, options.Get(name), journal, time), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ServiceBusException">No such queue: MessagingEntityNotFound.</exception>
    internal EmbeddedQueue Get(string name) => _queues.TryGetValue(name, out var queue)
        ? queue
        : throw new ServiceBusException(
            $"There is no queue '{name}'. A queue exists when a function listens to it or when AddEmbeddedQueue declares it.",
            ServiceBusFailureReason.MessagingEntityNotFound,
            name);

    internal IEnumerable<EmbeddedQueue> All => _queues.Values;

    public void Dispose()
    {
        foreach (var queue in _queues.Values)
        {
            queue.Dispose();
        }
    }
}
