namespace Recruitment.Conversations;

/// <summary>What an event does to a conversation.</summary>
/// <param name="Conversation">The new state; the same instance when nothing changed.</param>
/// <param name="NeedsTurn">A turn must run now.</param>
/// <param name="Started">This event started it.</param>
/// <param name="Immediate">The candidate pressed a button or asked something that does not wait.</param>
public sealed record InboxChange(Conversation Conversation, bool NeedsTurn, bool Started, bool Immediate);
