using Recruitment.Agents;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>What an agent step hands on; stored in durable history, so it holds no personal data.</summary>
/// <param name="Step">What was done.</param>
/// <param name="Usage">What models cost.</param>
/// <param name="Sources">Source ids that an answer rests on.</param>
/// <param name="NeedsHuman">The agent asks for a person.</param>
/// <param name="PrivacyRequest">Id of a privacy request that starts once the answer was sent.</param>
public sealed record AgentStep(
    TurnStep Step, IReadOnlyList<ModelUsage> Usage, IReadOnlyList<string> Sources, bool NeedsHuman = false, string? PrivacyRequest = null);
