using System.Text.Json.Serialization;

namespace Recruitment.Conversations;

/// <summary>Input of the turn's orchestration. Ids and durations only: an orchestrator may not read options.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Turn">Its number.</param>
/// <param name="QuietWindow">How long to wait for more messages.</param>
/// <param name="LongestQuietWindow">The longest to wait in all.</param>
/// <param name="Watchdog">When to hand over if nothing was sent.</param>
/// <param name="TraceParent">W3C trace context of the event that started the turn; null where nothing is traced.</param>
public sealed record ConversationTurnInput(
    ConversationKey Key, int Turn, TimeSpan QuietWindow, TimeSpan LongestQuietWindow, TimeSpan Watchdog, string? TraceParent = null)
{
    [JsonIgnore]
    public string InstanceId => Key.TurnInstance(Turn);
}
