using System.Threading.Channels;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Timers;

/// <summary>Records the runs of timer functions.</summary>
public sealed class TimerProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();

    public Func<Task> Handle { get; set; } = () => Task.CompletedTask;

    public int Waiting => _runs.Reader.Count;

    public async Task<TimerInfo> NextAsync() => await _runs.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    internal Task RunAsync(TimerInfo timer)
    {
        _runs.Writer.TryWrite(timer);
        return Handle();
    }
}
