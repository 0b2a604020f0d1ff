using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Timers;

public sealed class HourlyFunction(TimerProbe probe)
{
    [Function("Hourly")]
    public Task RunAsync([TimerTrigger("%Hourly%")] TimerInfo timer) => probe.RunAsync(timer);
}
