using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations.SendReply;

namespace Recruitment.Crm;

/// <summary>Makes the missing attribute definitions after the start, and keeps trying while Chatwoot does not answer. Never holds the start up.</summary>
public sealed partial class AttributeDefinitionsAtStart(
    IRecruiterInbox inbox, IOptions<BrandOptions> brand, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<AttributeDefinitionsAtStart> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        while (!await TryEnsureAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> TryEnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            var made = await inbox.EnsureDefinitionsAsync(ProfileAttributes.Definitions(brand.Value.RecruiterLanguage), cancellationToken);
            Log.Ensured(logger, made);
            return true;
        }
        catch (ThreadUnavailableException exception)
        {
            Log.NotYet(logger, exception.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Attribute definitions in Chatwoot are complete; {Made} were made.")]
        public static partial void Ensured(ILogger logger, int made);

        [LoggerMessage(2, LogLevel.Warning, "Attribute definitions could not be checked: {Problem} Trying again in a minute.")]
        public static partial void NotYet(ILogger logger, string problem);
    }
}
