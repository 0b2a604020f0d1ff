using System.Text.Json;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Timers;

/// <summary>Runs one timer function on its schedule, never twice at once.</summary>
internal sealed partial class TimerLoop : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly FunctionDescriptor _function;
    private readonly FunctionRunner _runner;
    private readonly CronSchedule _schedule;
    private readonly JournalStore _journal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly bool _isMonitored;
    private readonly bool _runsOnStartup;
    private readonly string _key;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private ScheduleStatus? _status;
    private Task _loop = Task.CompletedTask;

    internal TimerLoop(FunctionDescriptor function, FunctionRunner runner, CronSchedule schedule, JournalStore journal, TimeProvider time, ILogger logger)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        _function = function;
        _runner = runner;
        _schedule = schedule;
        _journal = journal;
        _time = time;
        _logger = logger;
        _isMonitored = trigger.UseMonitor && !schedule.IsFrequent(time.GetUtcNow());
        _runsOnStartup = trigger.RunOnStartup;
        _key = $"timer/{function.Name.ToLowerInvariant()}";
    }

    internal void Start()
    {
        var now = _time.GetUtcNow();
        var isPastDue = false;
        if (_isMonitored)
        {
            _status = _journal.Get(_key) is { } saved ? JsonSerializer.Deserialize<ScheduleStatus>(saved) : null;
            isPastDue = _status is not null && _status.Next <= now.UtcDateTime;
            if (_status is null)
            {
                Save(default, _schedule.Next(now), now);
            }
        }

        _loop = LoopAsync(isPastDue, _runsOnStartup || isPastDue);
    }

    /// <summary>Waits for a run to end; when the host's patience ends first, cancels it.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await using var registration = cancellationToken.UnsafeRegister(state => ((CancellationTokenSource)state!).Cancel(), _abort);
        await _loop.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _abort.Dispose();
    }

    private async Task LoopAsync(bool isPastDue, bool runsAtOnce)
    {
        if (runsAtOnce)
        {
            // The function's synchronous part must not hold up the start of the host.
            await Task.Yield();
            await RunAsync(isPastDue);
        }

        var next = _schedule.Next(_time.GetUtcNow());
        while (!_stopping.IsCancellationRequested)
        {
            // Sooner than it was, when the clock has been set back meanwhile: the schedule goes by the clock on the wall.
            var now = _time.GetUtcNow();
            var upcoming = _schedule.Next(now);
            next = upcoming < next ? upcoming : next;
            var wait = next - now;
            if (wait > TimeSpan.Zero)
            {
                var delay = Task.Delay(wait < LongestWait ? wait : LongestWait, _time, _stopping.Token);
                await delay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            await RunAsync(isPastDue: false);
            next = _schedule.Next(_time.GetUtcNow());
        }
    }

    private async Task RunAsync(bool isPastDue)
    {
        var started = _time.GetUtcNow();
        var timer = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = _status };
        var run = _runner.RunAsync(_function, timer, _abort.Token);
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!run.IsCompletedSuccessfully)
        {
            Log.Failed(_logger, _function.Name, run.Exception?.InnerException);
        }

        if (_isMonitored)
        {
            var now = _time.GetUtcNow();
            Save(started.UtcDateTime, _schedule.Next(now), now);
        }
    }

    private void Save(DateTime last, DateTimeOffset next, DateTimeOffset now)
    {
        _status = new ScheduleStatus { Last = last, Next = next.UtcDateTime, LastUpdated = now.UtcDateTime };

        // Nobody waits for the disk: a status lost in a crash runs the function once more, as past due.
        _ = _journal.CommitAsync(new JournalBatch().Put(_key, JsonSerializer.SerializeToUtf8Bytes(_status)));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed; it runs again at its next time")]
        internal static partial void Failed(ILogger logger, string function, Exception? exception);
    }
}
