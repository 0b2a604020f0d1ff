using Recruitment.Conversations;

namespace Recruitment.Crm;

/// <summary>What recruiters see beside the thread: labels, priority, the contact's attributes.</summary>
/// <remarks>Every call throws <see cref="Conversations.SendReply.ThreadUnavailableException"/> when Chatwoot does not take it.</remarks>
public interface IRecruiterInbox
{
    /// <summary>Adds labels and keeps the ones that others set.</summary>
    Task AddLabelsAsync(ConversationId conversation, IReadOnlyList<string> labels, CancellationToken cancellationToken);

    /// <summary>Adds some labels, takes others away, and keeps the rest. Writes nothing when it is so already.</summary>
    Task ChangeLabelsAsync(ConversationId conversation, IReadOnlyList<string> add, IReadOnlyList<string> remove, CancellationToken cancellationToken);

    Task SetPriorityAsync(ConversationId conversation, string priority, CancellationToken cancellationToken);

    /// <summary>Sets these attributes of the contact of a conversation and keeps the others. A null value clears one.</summary>
    Task UpdateContactAsync(ConversationId conversation, long contact, IReadOnlyDictionary<string, object?> attributes, CancellationToken cancellationToken);

    /// <summary>Makes the attribute definitions that are missing, so that recruiters see names instead of keys.</summary>
    /// <returns>How many were made.</returns>
    Task<int> EnsureDefinitionsAsync(IReadOnlyList<AttributeDefinition> definitions, CancellationToken cancellationToken);
}
