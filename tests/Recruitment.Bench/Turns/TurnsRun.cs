using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Recruitment.TestKit;

namespace Recruitment.Bench.Turns;

/// <summary>One measured run. Each conversation sends its next message when the last one was answered, as people do.</summary>
internal sealed class TurnsRun(TurnsPlan plan, ChatwootSink sink, WebhookSender sender) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentBag<double> _acknowledgements = [];
    private readonly ConcurrentBag<double> _replies = [];
    private readonly SemaphoreSlim _inFlight = new(plan.Concurrency);
    private int _lost;
    private int _refused;

    public static async Task<int> RunAsync(TurnsPlan plan, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = plan.Concurrency };
        using var http = new HttpClient(handler) { Timeout = Patience };
        await using var sink = new ChatwootSink(plan.Sink);
        await sink.StartAsync(cancellationToken);
        var sender = new WebhookSender(http, plan.Url, plan.Secret);

        var firstId = (int)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() % 1_000_000) * 1000;
        using var warmup = new TurnsRun(plan, sink, sender);
        await warmup.PlayAsync(plan.Warmup, 100_000, firstId, cancellationToken);

        using var run = new TurnsRun(plan, sink, sender);
        var callsBefore = sink.Calls;
        var clock = Stopwatch.StartNew();
        await run.PlayAsync(plan.Messages, 1, firstId + plan.Warmup, cancellationToken);
        var elapsed = clock.Elapsed;

        // A second reply would come late; give it the time.
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        return run.Report(elapsed, sink.Calls - callsBefore);
    }

    public void Dispose() => _inFlight.Dispose();

    private Task PlayAsync(int messages, int firstConversation, int firstId, CancellationToken cancellationToken)
    {
        var conversations = Math.Min(plan.Conversations, messages);
        return Task.WhenAll(Enumerable.Range(0, conversations).Select(index => TalkAsync(
            firstConversation + index,
            [.. Enumerable.Range(0, messages).Where(message => message % conversations == index).Select(message => firstId + message)],
            cancellationToken)));
    }

    private async Task TalkAsync(int conversation, IReadOnlyList<int> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            var reply = sink.ExpectReplyAsync(conversation);
            await _inFlight.WaitAsync(cancellationToken);
            var sentAt = Stopwatch.GetTimestamp();
            try
            {
                if (await sender.SendAsync(conversation, message, cancellationToken) != HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref _refused);
                    return;
                }

                _acknowledgements.Add(Stopwatch.GetElapsedTime(sentAt).TotalMilliseconds);
            }
            finally
            {
                _inFlight.Release();
            }

            if (await Task.WhenAny(reply, Task.Delay(Patience, cancellationToken)) != reply)
            {
                Interlocked.Increment(ref _lost);
                return;
            }

            _replies.Add(Stopwatch.GetElapsedTime(sentAt, await reply).TotalMilliseconds);
        }
    }

    private int Report(TimeSpan elapsed, long calls)
    {
        var turns = _replies.Count;
        Line("messages", $"{plan.Messages} over {plan.Conversations} conversations, concurrency {plan.Concurrency}");
        Line("acknowledged ms", Percentiles(_acknowledgements));
        Line("reply ms", Percentiles(_replies));
        Line("turns/s", Invariant($"{turns / elapsed.TotalSeconds:F0} ({turns} in {elapsed.TotalSeconds:F2} s, {(double)calls / Math.Max(turns, 1):F1} Chatwoot calls a turn)"));
        Line("refused, lost, doubled", Invariant($"{_refused}, {_lost}, {sink.Unexpected}"));
        Line("peak memory MiB", ServerProcess.PeakMemory(plan.Url) is { } peak ? Invariant($"{peak / 1024.0 / 1024.0:F0}") : "unknown (Linux only)");
        return _refused + _lost + sink.Unexpected == 0 ? 0 : 1;
    }

    private static void Line(string name, string value) => Console.WriteLine($"{name,-24}{value}");

    private static string Percentiles(ConcurrentBag<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? "none" : Invariant($"p50 {At(sorted, 0.5):F1}  p95 {At(sorted, 0.95):F1}  p99 {At(sorted, 0.99):F1}  max {sorted[^1]:F1}");
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
