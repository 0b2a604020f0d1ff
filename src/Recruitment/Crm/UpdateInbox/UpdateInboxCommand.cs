using Recruitment.Agents;
using Recruitment.Conversations;

namespace Recruitment.Crm.UpdateInbox;

/// <summary>Asks to show a turn to the recruiter.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Verdict">Its route.</param>
/// <param name="Messages">Ids of the messages that it took.</param>
/// <param name="Sources">What the answer rests on.</param>
/// <param name="HandoffReason">Why a person goes on; null when the bot does.</param>
public sealed record UpdateInboxCommand(
    ConversationTurnInput Turn, RouteVerdict Verdict, IReadOnlyList<string> Messages, IReadOnlyList<string> Sources, string? HandoffReason);
