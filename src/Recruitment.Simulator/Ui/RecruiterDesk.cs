using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Ui;

/// <summary>The recruiter's side of the inbox. Each action sends the webhooks that Chatwoot would send.</summary>
public sealed class RecruiterDesk
{
    private readonly SimulatedAccount _account;
    private readonly ConversationDesk _conversations;
    private readonly MessageDesk _messages;

    internal RecruiterDesk(SimulatedAccount account, ConversationDesk conversations, MessageDesk messages)
    {
        _account = account;
        _conversations = conversations;
        _messages = messages;
    }

    /// <summary>Writes to the candidate, or a private note that only colleagues see. Returns the message id.</summary>
    public long Write(long conversationId, string text, bool isPrivate)
    {
        lock (_account.Gate)
        {
            var conversation = Find(conversationId);
            var message = _messages.AddOutgoing(conversation, new OutgoingDraft
            {
                Content = text,
                Private = isPrivate,
                Sender = SenderKind.User,
                SenderId = _account.Recruiter.Id,
            });
            _messages.Deliver(conversation, message, hasTemplate: false);
            return message.Id;
        }
    }

    /// <summary>Opens the conversation, which takes it from the bot and gives it to the recruiter.</summary>
    public void TakeOver(long conversationId) => SetStatus(conversationId, "open");

    /// <summary>Sets the conversation to pending, which gives it to the bot.</summary>
    public void HandBack(long conversationId) => SetStatus(conversationId, "pending");

    public void Resolve(long conversationId) => SetStatus(conversationId, "resolved");

    public void Snooze(long conversationId) => SetStatus(conversationId, "snoozed");

    /// <summary>Replaces all labels.</summary>
    public void SetLabels(long conversationId, IReadOnlyList<string> labels)
    {
        lock (_account.Gate)
        {
            _conversations.SetLabels(Find(conversationId), labels);
        }
    }

    public void SetTyping(long conversationId, bool on)
    {
        lock (_account.Gate)
        {
            _conversations.Typing(Find(conversationId), on, PersonJson.WebhookAgent(_account.Recruiter), isPrivate: false);
        }
    }

    private void SetStatus(long conversationId, string status)
    {
        lock (_account.Gate)
        {
            _conversations.SetStatus(Find(conversationId), status, null, _account.Recruiter);
        }
    }

    private Conversation Find(long id) =>
        _account.State.Conversations.TryGetValue(id, out var found) ? found : throw new KeyNotFoundException("There is no such conversation.");
}
