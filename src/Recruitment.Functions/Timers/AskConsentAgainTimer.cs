using Recruitment.Privacy.Consents.AskAgain;

namespace Recruitment.Functions.Timers;

/// <summary>Every day at 09:20 UTC, when recruiters are at work: asks for talent-pool consents that end within two weeks.</summary>
public sealed class AskConsentAgainTimer(AskAgainHandler handler)
{
    [Function("AskConsentAgain")]
    public Task RunAsync([TimerTrigger("0 20 9 * * *")] TimerInfo timer, CancellationToken cancellationToken) => handler.HandleAsync(cancellationToken);
}
