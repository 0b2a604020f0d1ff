namespace Recruitment.Conversations;

/// <summary>Who answers in a conversation. While it is <see cref="Human"/> the bot is silent.</summary>
public enum ConversationOwner
{
    Bot,
    Human,
}
