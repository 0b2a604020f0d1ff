using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.SendReply;
using Recruitment.Crm;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents.AskAgain;

/// <summary>Puts the talent-pool question, or tells recruiters that only they can. Each once, whatever is repeated.</summary>
public sealed class RenewalMessages(
    ConversationStore conversations, ReplyStore replies, MessagePoster poster, ConsentDesk consents, IRecruiterInbox inbox, IOptions<RenewalOptions> options, IOptions<BrandOptions> brand)
{
    /// <returns>How it was asked.</returns>
    /// <exception cref="ThreadUnavailableException">Chatwoot did not take it; calling again is safe.</exception>
    public async Task<RenewalRoute> SendAsync(CandidateStanding standing, Conversation thread, CancellationToken cancellationToken)
    {
        var template = options.Value.RenewalTemplate;
        var route = RenewalPolicy.RouteOf(standing, thread, template is not null, consents.Now);
        if (route == RenewalRoute.Recruiter)
        {
            await TellRecruitersAsync(standing, thread, cancellationToken);
            return route;
        }

        var wording = ConsentWordings.For(thread.Language ?? brand.Value.Language);
        var question = await consents.AskAsync(new CandidateId(standing.Candidate), ConsentPurpose.TalentPool, wording, cancellationToken);
        var isFirstWord = thread.DisclosedAt is null || route == RenewalRoute.Template;
        var intent = new ReplyIntent
        {
            Key = thread.Key,
            Turn = thread.Turn,
            Part = ReplyPart.ConsentQuestion,
            Text = isFirstWord ? $"{Disclosure.Text(brand.Value, wording.Language)}\n\n{question.Text}" : question.Text,
            Choices = route == RenewalRoute.Message ? question.Choices : [],
            Template = route == RenewalRoute.Template ? new MessageTemplate(template!, wording.Language, options.Value.RenewalTemplateCategory) : null,
        };
        var sent = await PostAsync(intent, cancellationToken);
        await conversations.ChangeAsync(
            thread.Key,
            before => sent.MessageId is { } id && before.Transcript.Any(line => line.MessageId == id) ? before : InboxPolicy.Spoke(before, sent.Text, sent.MessageId, consents.Now),
            cancellationToken);
        return route;
    }

    private async Task TellRecruitersAsync(CandidateStanding standing, Conversation thread, CancellationToken cancellationToken)
    {
        var isDutch = brand.Value.RecruiterLanguage == "nl";
        var day = standing.TalentPoolUntil!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var text = isDutch
            ? $"**Talentpool:** de toestemming om gegevens te bewaren eindigt op {day}. De assistent mag of kan dit niet vragen (buiten het 24-uursvenster van WhatsApp, of de kandidaat wil geen berichten van de assistent). Zonder nieuwe toestemming worden de gegevens daarna gewist."
            : $"**Talent pool:** the consent to keep data ends on {day}. The assistant may not or cannot ask (outside WhatsApp's 24-hour window, or the candidate wants no messages from the assistant). Without a new consent the data are erased after that day.";
        await PostAsync(new ReplyIntent { Key = thread.Key, Turn = thread.Turn, Part = ReplyPart.ConsentNote, Text = text }, cancellationToken);
        await inbox.AddLabelsAsync(new ConversationId(thread.Key.Conversation), [isDutch ? "toestemming-verlengen" : "renew-consent"], cancellationToken);
    }

    private async Task<ReplyIntent> PostAsync(ReplyIntent intent, CancellationToken cancellationToken)
    {
        var stored = await replies.FindAsync(intent.Key, intent.Turn, intent.Part, cancellationToken);
        if (stored is null)
        {
            await replies.TrySaveAsync(intent, null, cancellationToken);
            stored = await replies.FindAsync(intent.Key, intent.Turn, intent.Part, cancellationToken)
                ?? throw new ConcurrencyException($"Message {intent.Marker} was removed while it was being sent.");
        }

        return await poster.PostAsync(stored, cancellationToken);
    }
}
