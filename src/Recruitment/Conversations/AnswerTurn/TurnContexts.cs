using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Branding;
using Recruitment.Intake;
using Recruitment.Privacy.Standing;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Builds what an agent may know from the stores, fresh for each call.</summary>
public sealed class TurnContexts(ConversationStore conversations, ProfileStore profiles, CandidateStandings standings, IOptions<BrandOptions> brand, TimeProvider time)
{
    /// <summary>A candidate who sends more than this at once is answered about the newest.</summary>
    private const int MostMessages = 30;

    /// <summary>The running turn of a conversation.</summary>
    /// <exception cref="InvalidOperationException">There is no such conversation.</exception>
    public async Task<RunningTurn> LoadAsync(ConversationTurnInput input, CancellationToken cancellationToken)
    {
        var stored = await conversations.FindAsync(input.Key, cancellationToken)
            ?? throw new InvalidOperationException($"Conversation {input.Key.Conversation} does not exist.");
        var profile = await profiles.FindAsync(input.Key.Candidate, cancellationToken);
        var standing = await standings.FindAsync(new CandidateId(input.Key.Candidate), cancellationToken);
        return Build(stored.Value, profile?.Value, standing);
    }

    /// <summary>The context of a conversation, a profile and a standing that were already read.</summary>
    public RunningTurn Build(Conversation conversation, CandidateProfile? profile, CandidateStanding standing)
    {
        var claimed = conversation.Inbox.Take(conversation.Claimed).TakeLast(MostMessages).ToList();
        var known = profile?.Profile ?? Profile.Empty;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(brand.Value.TimeZone);
        var context = new TurnContext
        {
            CandidateId = conversation.Key.Candidate,
            Brand = brand.Value,
            Messages = [.. claimed.Select(message => new CandidateMessage(message.Id, message.Text, message.Kind))],
            History = conversation.Transcript,
            Profile = known.Phone is null ? known with { Phone = conversation.Contact.Phone } : known,
            KnownLanguage = conversation.Language,
            Now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone),
            ShownVacancies = conversation.ShownVacancies,
            WithoutModel = !standing.AllowsModel,
        };
        return new RunningTurn(conversation, context, [.. claimed.SelectMany(message => message.Masked).Distinct()]);
    }
}
