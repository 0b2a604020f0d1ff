using System.Globalization;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Router;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Consents.RecordConsent;
using Recruitment.Privacy.HonourRequests;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents;

/// <summary>Consents in chat: asks, understands the answer, writes it down, and says what was written.</summary>
public sealed class ConsentDesk(RecordConsentHandler records, CandidateStandings standings, IOptions<BrandOptions> brand, TimeProvider time)
{
    /// <summary>What STOP and START are about; the candidate saw it in the privacy notice that the first reply links.</summary>
    public const string NoticeVersion = "privacy-notice/2";

    /// <summary>UTC.</summary>
    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Writes a STOP or START down.</summary>
    /// <returns>False when it was so already.</returns>
    internal async Task<bool> FollowAsync(
        CandidateId candidate, CandidateMessage message, ExplicitRequest request, string language, CancellationToken cancellationToken)
    {
        var act = request == ExplicitRequest.Stop ? ConsentAct.Withdrawn : ConsentAct.Given;
        var command = new RecordConsentCommand(
            candidate, ConsentPurpose.Communication, act, NoticeVersion, language, message.MessageId, AuditActors.Candidate);
        if (await records.IsAlreadySoAsync(command, cancellationToken))
        {
            return false;
        }

        await records.HandleAsync(command, cancellationToken);
        return true;
    }

    /// <summary>Answers a message about a consent; null when the burst says nothing about one.</summary>
    internal async Task<HonourRequestsOutcome.Answered?> AnswerAsync(
        RunningTurn turn, CandidateStanding standing, string language, CancellationToken cancellationToken)
    {
        var open = IsOpen(standing.Asked, turn.Conversation) ? standing.Asked : null;
        var said = turn.Context.Messages.Select(message => (Message: message, Word: ConsentWords.Read(message.Text, open))).LastOrDefault(pair => pair.Word is not null);
        if (said.Word is not { } word)
        {
            return null;
        }

        var spoken = word.Act is not null && word.Purpose == open?.Purpose ? open.Language : turn.Context.KnownLanguage is null ? word.Language : language;
        var wording = ConsentWordings.For(spoken);
        var text = wording.Texts[word.Purpose];
        var candidate = new CandidateId(turn.Context.CandidateId);
        if (word.Act is not { } act)
        {
            return await AskAsync(candidate, word.Purpose, wording, cancellationToken);
        }

        var entry = await records.HandleAsync(
            new RecordConsentCommand(candidate, word.Purpose, act, open?.TextVersion ?? text.Version, wording.Language, said.Message.MessageId, AuditActors.Candidate),
            cancellationToken);
        return new HonourRequestsOutcome.Answered(
            act == ConsentAct.Given ? "consent-given" : "consent-withdrawn", Confirmation(entry, wording, text), wording.Language, []);
    }

    /// <summary>Puts the question, and remembers that it was put.</summary>
    internal async Task<HonourRequestsOutcome.Answered> AskAsync(
        CandidateId candidate, ConsentPurpose purpose, ConsentWording wording, CancellationToken cancellationToken)
    {
        var text = wording.Texts[purpose];
        var question = new ConsentQuestion(purpose, text.Version, wording.Language, time.GetUtcNow());
        await standings.ChangeAsync(candidate, before => before with { Asked = question }, cancellationToken);
        return new HonourRequestsOutcome.Answered("consent-asked", text.Question, wording.Language, [wording.Yes, wording.No]);
    }

    private string Confirmation(ConsentEntry entry, ConsentWording wording, ConsentText text)
    {
        if (entry.Act == ConsentAct.Withdrawn)
        {
            return string.Format(CultureInfo.InvariantCulture, wording.Withdrawn, text.Name);
        }

        if (entry.ExpiresAt is not { } end)
        {
            return string.Format(CultureInfo.InvariantCulture, wording.Given, text.Name, text.WithdrawWord);
        }

        var day = TimeZoneInfo.ConvertTime(end, TimeZoneInfo.FindSystemTimeZoneById(brand.Value.TimeZone)).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, wording.GivenUntil, text.Name, day, text.WithdrawWord);
    }

    /// <summary>A "yes" answers the question only while that is the last thing that the candidate read from us, and not for ever.</summary>
    private bool IsOpen(ConsentQuestion? asked, Conversation conversation)
    {
        if (asked is null || time.GetUtcNow() - asked.At > ConsentPolicy.AnswerTime)
        {
            return false;
        }

        var last = conversation.Transcript.LastOrDefault(line => line.Speaker == Speaker.Bot);
        var question = ConsentWordings.For(asked.Language).Texts[asked.Purpose].Question;
        return last is not null && last.Text.Contains(question, StringComparison.Ordinal);
    }
}
