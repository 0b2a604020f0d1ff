using System.Globalization;
using Microsoft.Extensions.Logging;
using Recruitment.Agents;
using Recruitment.Conversations;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Masking;

namespace Recruitment.Privacy.Requests;

/// <summary>
/// Fetches a message again from Chatwoot before something is done that cannot be undone: who knows the webhook's secret could make up a body, but not a message
/// that is stored in Chatwoot, of that contact, with that number.
/// </summary>
public sealed partial class GenuineMessages(IContactRecords contacts, Pseudonyms pseudonyms, Redactor redactor, ILogger<GenuineMessages> logger)
{
    /// <exception cref="Conversations.SendReply.ThreadUnavailableException">Chatwoot does not answer.</exception>
    public async Task<bool> IsGenuineAsync(Conversation conversation, CandidateMessage message, CancellationToken cancellationToken)
    {
        var key = conversation.Key;
        var stored = await contacts.FindMessageAsync(key.Conversation, message.MessageId, cancellationToken);
        if (stored is not { From: MessageRecord.FromCandidate, IsNote: false } || stored.Contact != conversation.Contact.Id
            || redactor.Mask(stored.Text?.Trim() ?? string.Empty).Text != message.Text)
        {
            Log.NotGenuine(logger, key.Conversation, "message");
            return false;
        }

        var account = key.Conversation[..key.Conversation.IndexOf('-', StringComparison.Ordinal)];
        var contact = await contacts.FindAsync(string.Create(CultureInfo.InvariantCulture, $"{account}-{conversation.Contact.Id}"), cancellationToken);
        if (contact is null || pseudonyms.Of(contact.Phone, contact.Account, contact.Number).Value != key.Candidate)
        {
            Log.NotGenuine(logger, key.Conversation, "contact");
            return false;
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A privacy request in conversation {ConversationId} is not what Chatwoot has: the {What} differs. Nothing was done.")]
        public static partial void NotGenuine(ILogger logger, string conversationId, string what);
    }
}
