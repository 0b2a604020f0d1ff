using Recruitment.Privacy.Standing.LabelThreads;

namespace Recruitment.Functions.Timers;

/// <summary>Every minute, at the half: shows recruiters who wants no messages, who objects and who is restricted.</summary>
public sealed class LabelThreadsTimer(LabelThreadsHandler handler)
{
    [Function("LabelThreads")]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) => handler.HandleAsync(cancellationToken);
}
