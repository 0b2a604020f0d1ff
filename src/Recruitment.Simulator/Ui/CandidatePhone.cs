using System.Text.Json.Nodes;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Ui;

/// <summary>The candidates' telephones. Each action sends the webhooks that Chatwoot would send.</summary>
public sealed class CandidatePhone
{
    private readonly SimulatedAccount _account;
    private readonly ContactDesk _contacts;
    private readonly MessageDesk _messages;
    private readonly Recordings _recordings;

    internal CandidatePhone(SimulatedAccount account, ContactDesk contacts, MessageDesk messages, Recordings recordings)
    {
        _recordings = recordings;
        _account = account;
        _contacts = contacts;
        _messages = messages;
    }

    /// <summary>Makes a candidate, or returns the one who has this number. The number is E.164.</summary>
    public long Add(string name, string phoneNumber)
    {
        lock (_account.Gate)
        {
            return (_account.State.Contacts.Values.FirstOrDefault(contact => contact.PhoneNumber == phoneNumber)
                ?? _contacts.Create(name, phoneNumber, null, null)).Id;
        }
    }

    public PhoneReceipt Write(long candidateId, string text) => Send(candidateId, new IncomingDraft(text));

    /// <summary>Presses a button of a message: as on WhatsApp, only the title arrives.</summary>
    public PhoneReceipt Press(long candidateId, long messageId, string title)
    {
        lock (_account.Gate)
        {
            var asked = _account.State.Conversations.Values.SelectMany(conversation => conversation.Messages).FirstOrDefault(message => message.Id == messageId);
            return Send(candidateId, new IncomingDraft(title, ContentAttributes: new JsonObject
            {
                ["in_reply_to"] = messageId,
                ["in_reply_to_external_id"] = asked?.SourceId,
            }));
        }
    }

    public PhoneReceipt SendLocation(long candidateId, double latitude, double longitude, string title) =>
        Send(candidateId, new IncomingDraft(null, Attachments.Location(_account.Options, latitude, longitude, title)));

    /// <summary>Sends an invented PDF.</summary>
    public PhoneReceipt SendDocument(long candidateId, string fileName, string? caption) =>
        Send(candidateId, new IncomingDraft(caption, Attachments.Document(_account.Options, fileName)));

    /// <summary>Sends a voice note: no text, one audio attachment, no transcript.</summary>
    public PhoneReceipt SendVoice(long candidateId) => Send(candidateId, new IncomingDraft(null, Attachments.Voice(_account.Options)));

    /// <summary>Sends a voice message with this sound.</summary>
    public PhoneReceipt SendVoice(long candidateId, byte[] sound, string contentType) =>
        Send(candidateId, new IncomingDraft(null, Attachments.Voice(_account.Options, _recordings.Keep(sound, contentType), contentType, sound.Length)));

    /// <summary>Sends a voice message whose file is wherever this address leads.</summary>
    public PhoneReceipt SendVoice(long candidateId, Uri address)
    {
        var voice = Attachments.Voice(_account.Options);
        voice["data_url"] = address.OriginalString;
        return Send(candidateId, new IncomingDraft(null, voice));
    }

    private PhoneReceipt Send(long candidateId, IncomingDraft draft)
    {
        lock (_account.Gate)
        {
            if (!_account.State.Contacts.TryGetValue(candidateId, out var contact))
            {
                throw new KeyNotFoundException("There is no such candidate.");
            }

            var message = _messages.AddIncoming(contact, draft);
            return new PhoneReceipt(message.ConversationId, message.Id);
        }
    }
}
