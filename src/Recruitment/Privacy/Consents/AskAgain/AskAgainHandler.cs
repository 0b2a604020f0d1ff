using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents.AskAgain;

/// <summary>
/// Asks for the talent-pool consent again, two weeks before it ends, in the thread in which the candidate wrote last. Silence is an answer: when the
/// consent has ended, <see cref="ConsentLedger.ListExpiredAsync"/> gives the candidate to the retention run. What fails is tried again the next day.
/// </summary>
public sealed partial class AskAgainHandler(
    CandidateStandings standings, KnownCandidates candidates, RenewalMessages messages, AuditTrail audit, AuditPseudonyms names, TimeProvider time, ILogger<AskAgainHandler> logger)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        await foreach (var standing in standings.ListAsync("talentPoolUntil", cancellationToken))
        {
            if (RenewalPolicy.IsDue(standing, time.GetUtcNow()))
            {
                await TryAskAsync(standing, cancellationToken);
            }
        }
    }

    private async Task TryAskAsync(CandidateStanding standing, CancellationToken cancellationToken)
    {
        var candidate = new CandidateId(standing.Candidate);
        var thread = (await candidates.ListConversationsAsync(candidate, cancellationToken)).MaxBy(found => found.LastActivityAt);
        if (thread is null)
        {
            Log.NoThread(logger, standing.Candidate);
            return;
        }

        try
        {
            var route = await messages.SendAsync(standing, thread, cancellationToken);
            var subject = await names.OfAsync(candidate, cancellationToken);
            await audit.AppendAsync(new AuditEvent(AuditActors.System, "consent.asked-again", subject, $"TalentPool by {route}"), cancellationToken);
            await standings.ChangeAsync(candidate, before => before with { AskedAgainFor = standing.TalentPoolUntil }, cancellationToken);
            Log.Asked(logger, standing.Candidate, route);
        }
        catch (ThreadUnavailableException exception)
        {
            Log.NotNow(logger, standing.Candidate, exception.Status);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Candidate {CandidateId} was asked again for the talent pool, by {Route}.")]
        public static partial void Asked(ILogger logger, string candidateId, RenewalRoute route);

        [LoggerMessage(2, LogLevel.Warning, "Candidate {CandidateId} could not be asked again for the talent pool (status {Status}); trying again tomorrow.")]
        public static partial void NotNow(ILogger logger, string candidateId, int? status);

        [LoggerMessage(3, LogLevel.Warning, "Candidate {CandidateId} has a talent-pool consent and no conversation to ask it again in.")]
        public static partial void NoThread(ILogger logger, string candidateId);
    }
}
