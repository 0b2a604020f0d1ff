namespace Recruitment.Conversations.SendReply;

/// <summary>The thread in Chatwoot, as the bot writes to it and reads it back.</summary>
public interface IThread
{
    /// <summary>Posts a message as the bot and returns Chatwoot's id of it, when the answer tells.</summary>
    /// <exception cref="ThreadUnavailableException">The outcome is not known, or Chatwoot refused; the caller reads back and tries again.</exception>
    Task<string?> PostAsync(ConversationId conversation, ThreadMessage message, CancellationToken cancellationToken);

    /// <summary>Looks for a message with this marker among those written since <paramref name="since"/>.</summary>
    /// <returns>Its id, or null when there is none.</returns>
    /// <exception cref="ThreadUnavailableException">Chatwoot did not answer.</exception>
    Task<string?> FindAsync(ConversationId conversation, string marker, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Status, assignee and labels now; null when Chatwoot does not say.</summary>
    /// <exception cref="ThreadUnavailableException">Chatwoot did not answer.</exception>
    Task<ThreadSnapshot?> ReadAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Gives the thread to the recruiters (<c>open</c>).</summary>
    /// <exception cref="ThreadUnavailableException">Chatwoot did not answer.</exception>
    Task OpenAsync(ConversationId conversation, CancellationToken cancellationToken);
}
