using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Crm;

namespace Recruitment.Privacy.Standing.LabelThreads;

/// <summary>
/// Shows recruiters in Chatwoot, within a minute, who wants no messages, who objects and who is restricted, and takes the label away when that ends.
/// What Chatwoot does not take now is tried again the next minute.
/// </summary>
public sealed partial class LabelThreadsHandler(
    CandidateStandings standings, KnownCandidates candidates, IRecruiterInbox inbox, IOptions<BrandOptions> brand, ILogger<LabelThreadsHandler> logger)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        await foreach (var standing in standings.ListAsync("labelsPending", cancellationToken))
        {
            try
            {
                await ShowAsync(standing, cancellationToken);
            }
            catch (ThreadUnavailableException exception)
            {
                Log.NotNow(logger, standing.Candidate, exception.Status);
            }
        }
    }

    private async Task ShowAsync(CandidateStanding standing, CancellationToken cancellationToken)
    {
        var labels = Labels(brand.Value.RecruiterLanguage);
        var on = labels.Where(label => label.IsOn(standing)).Select(label => label.Name).ToList();
        var off = labels.Where(label => !label.IsOn(standing)).Select(label => label.Name).ToList();
        var candidate = new CandidateId(standing.Candidate);
        foreach (var conversation in await candidates.ListConversationsAsync(candidate, cancellationToken))
        {
            await inbox.ChangeLabelsAsync(new ConversationId(conversation.Key.Conversation), on, off, cancellationToken);
        }

        // Changed meanwhile: shown again the next minute.
        await standings.ChangeAsync(candidate, now => now == standing ? now with { LabelsPending = null } : now, cancellationToken);
    }

    private static (string Name, Func<CandidateStanding, bool> IsOn)[] Labels(string language) =>
    [
        (language == "nl" ? "geen-berichten" : "no-messages", standing => standing.StoppedAt is not null),
        (language == "nl" ? "bezwaar" : "objection", standing => standing.ObjectedAt is not null),
        (language == "nl" ? "verwerking-beperkt" : "processing-restricted", standing => standing.Restriction is not null),
    ];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Labels of candidate {CandidateId} could not be shown in Chatwoot (status {Status}); trying again in a minute.")]
        public static partial void NotNow(ILogger logger, string candidateId, int? status);
    }
}
