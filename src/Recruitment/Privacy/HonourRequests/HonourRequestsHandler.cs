using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Agents.Language;
using Recruitment.Agents.Router;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Handoff;
using Recruitment.Intake.CorrectProfile;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.HonourRequests;

/// <summary>
/// Looks, before any agent does, at what a candidate asks about being written to, being handled by a machine and being kept, carries it out at once,
/// and says what that leaves of the turn. Safe to repeat.
/// </summary>
public sealed class HonourRequestsHandler(
    CandidateStandings standings, ConsentDesk consents, CorrectProfileHandler corrections, AuditTrail audit, AuditPseudonyms names, IOptions<BrandOptions> brand, TimeProvider time)
{
    public async Task<HonourRequestsOutcome> HandleAsync(RunningTurn turn, CancellationToken cancellationToken)
    {
        var candidate = new CandidateId(turn.Context.CandidateId);
        var before = await standings.FindAsync(candidate, cancellationToken);
        var usual = turn.Context.KnownLanguage ?? brand.Value.Language;
        var language = IsEverybodysWord(turn.Context.Text) ? usual : LanguageDetector.Resolve(turn.Context.Text, turn.Context.KnownLanguage, usual);
        var asked = turn.Context.Messages.Select(message => ExplicitRequests.Match(message.Text)).ToList();
        var changed = await FollowStopAsync(candidate, turn.Context.Messages, asked, language, cancellationToken);
        var standing = changed is null ? before : await standings.FindAsync(candidate, cancellationToken);

        if (turn.Context.Messages.FirstOrDefault(message => ObjectionWords.Match(message.Text)) is not null)
        {
            await ObjectAsync(candidate, standing, cancellationToken);
            return new HonourRequestsOutcome.AskPerson(HandoffReasons.Objection, language, Silently: false);
        }

        // What the law lets them ask works whatever else they asked; see the dialogue that answers it.
        var isWaiting = turn.Conversation.PrivacyRequest is not null;
        if (asked.Contains(ExplicitRequest.Privacy) || turn.Context.Messages.Any(message => IsAboutARequest(message.Text, isWaiting)))
        {
            return new HonourRequestsOutcome.Proceed(DespiteStop: true);
        }

        var stopsOnly = changed == ExplicitRequest.Stop && asked.TrueForAll(request => request == ExplicitRequest.Stop);
        if (!stopsOnly && (standing.Restriction is not null || standing.ObjectedAt is not null))
        {
            var reason = standing.Restriction is not null ? HandoffReasons.Restricted : HandoffReasons.Objection;
            return new HonourRequestsOutcome.AskPerson(reason, language, Silently: standing.StoppedAt is not null);
        }

        if (asked.Contains(ExplicitRequest.Human))
        {
            return new HonourRequestsOutcome.Proceed(DespiteStop: true);
        }

        var answer = await consents.AnswerAsync(turn, standing, language, cancellationToken)
            ?? await corrections.HandleAsync(turn, language, cancellationToken)
            ?? Confirmed(changed, language);
        return answer is not null ? answer
            : standing.StoppedAt is null ? new HonourRequestsOutcome.Proceed(DespiteStop: false)
            : new HonourRequestsOutcome.Silent();
    }

    private static bool IsAboutARequest(string text, bool isWaiting) =>
        PrivacyWords.WishOf(text) != PrivacyWish.None
        || (isWaiting && (PrivacyWords.IsYes(text) || PrivacyWords.IsNo(text) || PrivacyWords.CodeIn(text) is not null));

    /// <summary>"STOP" and "START" are what our own answers tell people to send, in every language.</summary>
    private static bool IsEverybodysWord(string text) => text.Trim().Trim('.', '!').ToUpperInvariant() is "STOP" or "START";

    /// <returns>The last of stop and start that changed something; null when nothing changed.</returns>
    private async Task<ExplicitRequest?> FollowStopAsync(
        CandidateId candidate, IReadOnlyList<CandidateMessage> messages, List<ExplicitRequest?> asked, string language, CancellationToken cancellationToken)
    {
        ExplicitRequest? changed = null;
        for (var at = 0; at < messages.Count; at++)
        {
            if (asked[at] is ExplicitRequest.Stop or ExplicitRequest.Start
                && await consents.FollowAsync(candidate, messages[at], asked[at]!.Value, language, cancellationToken))
            {
                changed = asked[at];
            }
        }

        return changed;
    }

    private HonourRequestsOutcome.Answered? Confirmed(ExplicitRequest? changed, string language)
    {
        var phrases = PhraseBooks.For(language, brand.Value);
        return changed switch
        {
            ExplicitRequest.Stop => new HonourRequestsOutcome.Answered("stop-word", phrases.PrivacyStop, language, []),
            ExplicitRequest.Start => new HonourRequestsOutcome.Answered("start-word", phrases.PrivacyStart, language, [phrases.ChoiceWork, phrases.ChoiceQuestion]),
            _ => null,
        };
    }

    private async Task ObjectAsync(CandidateId candidate, CandidateStanding standing, CancellationToken cancellationToken)
    {
        if (standing.ObjectedAt is not null)
        {
            return;
        }

        var subject = await names.OfAsync(candidate, cancellationToken);
        await audit.AppendAsync(new AuditEvent(AuditActors.Candidate, "objection.made", subject, "asked-in-chat"), cancellationToken);
        await standings.ChangeAsync(
            candidate,
            before => before.ObjectedAt is null ? before with { ObjectedAt = time.GetUtcNow(), LabelsPending = true } : before,
            cancellationToken);
    }
}
