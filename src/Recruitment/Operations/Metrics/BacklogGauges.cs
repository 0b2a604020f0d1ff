using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Operations.DeadLetters;
using Recruitment.Platform.Documents;

namespace Recruitment.Operations.Metrics;

/// <summary>What waits: dead letters, running turns and turns that are stuck. Counted when someone looks, and every minute; not on the way of a message.</summary>
public sealed partial class BacklogGauges : IDisposable
{
    /// <summary>Counting means reading; beyond this the exact number tells nothing more.</summary>
    private const int MostCounted = 1000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private readonly IDeadLetters _letters;
    private readonly ConversationStore _conversations;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _counting = new(1, 1);
    private long? _countedAt;
    private Counted _counted = new([], 0, 0, TimeSpan.Zero);

    public BacklogGauges(IDeadLetters letters, ConversationStore conversations, IMeterFactory meters, TimeProvider time, ILogger<BacklogGauges> logger)
    {
        (_letters, _conversations, _time, _logger) = (letters, conversations, time, logger);
        var meter = meters.Create("Recruitment.Backlog");
        meter.CreateObservableGauge(
            "recruitment.queue.dead_letters",
            () => _counted.DeadLetters.Select(queue => new Measurement<int>(queue.Count, new KeyValuePair<string, object?>("messaging.destination.name", queue.Name))),
            "{message}",
            $"Messages that could not be worked off, at most {MostCounted} for each queue.");
        meter.CreateObservableGauge("recruitment.turns.running", () => _counted.Running, "{turn}", "Turns that run now.");
        meter.CreateObservableGauge("recruitment.turns.stuck", () => _counted.Stuck, "{turn}", "Turns that could neither be answered nor handed over, and wait for a retry or a redrive.");
        meter.CreateObservableGauge("recruitment.turn.oldest_age", () => _counted.Oldest.TotalSeconds, "s", "Age of the oldest running turn; 0 when none runs.");
    }

    /// <summary>Counts again, unless that was done a moment ago.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _counting.WaitAsync(cancellationToken);
        try
        {
            if (_countedAt is { } at && _time.GetElapsedTime(at) < Fresh)
            {
                return;
            }

            _counted = await CountAsync(cancellationToken);
            _countedAt = _time.GetTimestamp();
        }
        catch (Exception exception) when (exception is StoreUnavailableException or QueueUnavailableException)
        {
            // The other figures are wanted most when a store is down; these stay as they were.
            Log.NotCounted(_logger, exception);
        }
        finally
        {
            _counting.Release();
        }
    }

    public void Dispose() => _counting.Dispose();

    private async Task<Counted> CountAsync(CancellationToken cancellationToken)
    {
        var queues = new List<(string Name, int Count)>();
        foreach (var queue in QueueNames.All)
        {
            queues.Add((queue, (await _letters.ListAsync(queue, 0, MostCounted, cancellationToken)).Count));
        }

        var (running, stuck, oldest) = (0, 0, TimeSpan.Zero);
        var now = _time.GetUtcNow();
        await foreach (var conversation in _conversations.ListUnfinishedAsync(cancellationToken))
        {
            if (conversation.BusySince is { } since)
            {
                running++;
                oldest = now - since > oldest ? now - since : oldest;
            }
            else if (conversation.FailedTurn is not null)
            {
                stuck++;
            }
        }

        return new Counted(queues, running, stuck, oldest);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "What waits could not be counted; dead letters and running turns are shown as they were.")]
        public static partial void NotCounted(ILogger logger, Exception exception);
    }

    private sealed record Counted(IReadOnlyList<(string Name, int Count)> DeadLetters, int Running, int Stuck, TimeSpan Oldest);
}
