using Recruitment.Conversations;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Everything by which one person is known, found before anything is erased, because afterwards nothing would lead to the rest. Ids only. It is kept
/// beside the request while the erasure runs and is removed with its end.
/// </summary>
public sealed record ErasureSubject
{
    /// <summary>Pseudonyms; more than one when a number was hidden, or changed.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>Where our own stores have threads.</summary>
    public required IReadOnlyList<ConversationKey> Keys { get; init; }

    /// <summary>Chatwoot's threads, such as <c>1-482</c>, also the ones that we never saw.</summary>
    public required IReadOnlyList<string> Conversations { get; init; }

    /// <summary>Chatwoot's contacts, as <c>{account}-{contact}</c>.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>Other requests of the person, which must not lead to them afterwards.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];
}
