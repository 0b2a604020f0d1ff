namespace Recruitment.Conversations.ShowTurns;

/// <summary>The turns of a conversation, oldest first.</summary>
/// <param name="Conversation">Chatwoot's display number.</param>
/// <param name="Turns">Finished turns and the running one.</param>
public sealed record ConversationView(string Conversation, IReadOnlyList<TurnView> Turns)
{
    /// <summary>Who answers.</summary>
    public ConversationOwner Owner { get; init; }

    /// <summary>How many messages wait for a turn.</summary>
    public int Waiting { get; init; }

    /// <summary>Number of a turn that could neither be answered nor handed over.</summary>
    public int? FailedTurn { get; init; }

    /// <summary>When the sweep tries that turn again.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
