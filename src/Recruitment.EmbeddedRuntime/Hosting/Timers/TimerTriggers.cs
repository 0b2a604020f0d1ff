using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Timers;

/// <summary>Starts and stops the timer functions.</summary>
internal sealed class TimerTriggers(
    FunctionCatalog catalog, FunctionRunner runner, HostSettings settings, JournalStore journal, TimeProvider time, ILogger<TimerLoop> logger)
    : IHostedService, IDisposable
{
    private readonly List<TimerLoop> _loops = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var function in catalog.WithTrigger<TimerTriggerAttribute>())
        {
            _loops.Add(new TimerLoop(function, runner, Schedule(function, settings)!, journal, time, logger));
        }

        _loops.ForEach(loop => loop.Start());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_loops.Select(loop => loop.StopAsync(cancellationToken)));

    public void Dispose() => _loops.ForEach(loop => loop.Dispose());

    /// <exception cref="FormatException">The function's schedule is not valid.</exception>
    internal static CronSchedule? Schedule(FunctionDescriptor function, HostSettings settings) => function.Trigger is TimerTriggerAttribute trigger
        ? CronSchedule.Parse(settings.Resolve(trigger.Schedule), settings.TimeZone)
        : null;
}
