using Recruitment.Agents;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>A turn as its agents see it.</summary>
/// <param name="Conversation">The stored state.</param>
/// <param name="Context">What agents may know.</param>
/// <param name="Masked">Kinds of sensitive content that were masked in the burst.</param>
public sealed record RunningTurn(Conversation Conversation, TurnContext Context, IReadOnlyList<string> Masked);
