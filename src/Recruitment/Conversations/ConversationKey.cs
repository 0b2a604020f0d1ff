using System.Globalization;

namespace Recruitment.Conversations;

/// <summary>Where a conversation is stored: partition (candidate) and id.</summary>
public sealed record ConversationKey(string Candidate, string Conversation)
{
    /// <summary>Instance id of the orchestration of one turn. Holds no personal data.</summary>
    public string TurnInstance(int turn) =>
        string.Create(CultureInfo.InvariantCulture, $"turn-{Conversation}-{turn}");
}
