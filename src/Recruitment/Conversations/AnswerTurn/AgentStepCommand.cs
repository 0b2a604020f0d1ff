using Recruitment.Agents;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Asks an agent step of a routed turn.</summary>
public sealed record AgentStepCommand(ConversationTurnInput Turn, RouteVerdict Verdict);
