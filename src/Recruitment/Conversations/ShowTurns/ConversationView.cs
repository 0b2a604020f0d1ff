namespace Recruitment.Conversations.ShowTurns;

/// <summary>The turns of a conversation, oldest first.</summary>
/// <param name="Conversation">Chatwoot's display number.</param>
/// <param name="Turns">Finished turns and the running one.</param>
public sealed record ConversationView(string Conversation, IReadOnlyList<TurnView> Turns);
