using Recruitment.Agents;
using Recruitment.Conversations;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents.AskAgain;

/// <summary>Whether and how a talent-pool consent is asked again. Pure.</summary>
public static class RenewalPolicy
{
    /// <summary>WhatsApp takes ordinary messages only within 24 hours of the candidate's last one; the slack covers the way there.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);

    /// <summary>In the last two weeks, once for each expiry.</summary>
    public static bool IsDue(CandidateStanding standing, DateTimeOffset now) =>
        standing.TalentPoolUntil is { } end && now < end && now >= end - ConsentPolicy.AskAgainBefore && standing.AskedAgainFor != end;

    /// <summary>How the question can reach the candidate in this thread.</summary>
    /// <param name="standing">What may be done with them.</param>
    /// <param name="thread">The conversation in which they wrote last.</param>
    /// <param name="hasTemplate">An approved template is configured.</param>
    /// <param name="now">UTC.</param>
    public static RenewalRoute RouteOf(CandidateStanding standing, Conversation thread, bool hasTemplate, DateTimeOffset now) =>
        !standing.AllowsNudge || thread.Owner == ConversationOwner.Human || thread.Thread.Status == ThreadSnapshot.Resolved && !hasTemplate ? RenewalRoute.Recruiter
        : LastWord(thread) is { } at && now - at < Window && !thread.IsBusy && thread.Thread.Status != ThreadSnapshot.Resolved ? RenewalRoute.Message
        : hasTemplate ? RenewalRoute.Template
        : RenewalRoute.Recruiter;

    /// <summary>When the candidate wrote last; null when that is not known any more.</summary>
    public static DateTimeOffset? LastWord(Conversation thread)
    {
        var spoken = thread.Transcript.Where(line => line.Speaker == Speaker.Candidate).Select(line => line.At).Concat(thread.Inbox.Select(message => message.At)).ToList();
        return spoken.Count == 0 ? null : spoken.Max();
    }
}
