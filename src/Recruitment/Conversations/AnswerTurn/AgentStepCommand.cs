using Recruitment.Agents;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Asks an agent step of a routed turn.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Verdict">Its route.</param>
/// <param name="DespiteStop">The answer may be sent although the candidate wants no messages.</param>
public sealed record AgentStepCommand(ConversationTurnInput Turn, RouteVerdict Verdict, bool DespiteStop = false);
