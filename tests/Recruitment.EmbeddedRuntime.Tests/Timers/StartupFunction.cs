using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Timers;

public sealed class StartupFunction(TimerProbe probe)
{
    [Function("Startup")]
    public Task RunAsync([TimerTrigger("0 0 0 * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) => probe.RunAsync(timer);
}
