using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;

namespace Recruitment.Crm.ReportDelivery;

/// <summary>
/// Tells the recruiter that the candidate did not get a message, and gives them the conversation: a bot that writes on would be
/// talking to nobody. Safe to repeat.
/// </summary>
public sealed class ReportDeliveryHandler(
    ConversationStore conversations, MessagePoster poster, IThread thread, IRecruiterInbox inbox, IOptions<BrandOptions> brand)
{
    /// <exception cref="ThreadUnavailableException">Chatwoot did not take it; calling again is safe.</exception>
    public async Task HandleAsync(ReportDeliveryCommand command, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(command.Key, cancellationToken) is null or { Value.IsErasing: true })
        {
            // Erased meanwhile: nobody is left to be told about, and nothing may be written again.
            return;
        }

        var language = brand.Value.RecruiterLanguage;
        var conversation = new ConversationId(command.Key.Conversation);
        var note = new ReplyIntent
        {
            Key = command.Key,
            Turn = 0,
            Part = ReplyPart.DeliveryNote,
            About = command.MessageId,
            Text = DeliveryNote.Text(language, command.Error),
        };
        await poster.PostOnceAsync(note, cancellationToken);
        await inbox.AddLabelsAsync(conversation, [DeliveryNote.Label(language)], cancellationToken);
        var after = await conversations.ChangeAsync(
            command.Key, before => before.Owner == ConversationOwner.Bot ? InboxPolicy.HandOver(before) : before, cancellationToken);
        if (after.OwnerReason == OwnerReason.HandedOff)
        {
            await thread.OpenAsync(conversation, cancellationToken);
        }
    }
}
