using System.Text.Json.Serialization;
using Recruitment.Agents;

namespace Recruitment.Conversations;

/// <summary>
/// One candidate, one thread: the inbox of unanswered messages, who owns it, and which turn runs.
/// This record decides whether a turn exists, not the orchestration instance; it is always written under its ETag.
/// </summary>
public sealed record Conversation
{
    /// <summary>Lines kept for the agents' context; older ones live in Chatwoot only.</summary>
    public const int TranscriptLength = 20;

    /// <summary>Message ids kept to recognise a message that was seen before.</summary>
    public const int SeenLength = 200;

    public required ConversationKey Key { get; init; }

    public required ContactCard Contact { get; init; }

    public required ThreadSnapshot Thread { get; init; }

    public ConversationOwner Owner { get; init; } = ConversationOwner.Bot;

    public OwnerReason OwnerReason { get; init; } = OwnerReason.Waiting;

    /// <summary>Number of the running turn while <see cref="BusySince"/> is set, of the last one otherwise; 0 before the first.</summary>
    public int Turn { get; init; }

    /// <summary>When the running turn was started, UTC; null when idle.</summary>
    public DateTimeOffset? BusySince { get; init; }

    /// <summary>Unanswered messages, oldest first. The first <see cref="Claimed"/> belong to the running turn.</summary>
    public IReadOnlyList<InboxMessage> Inbox { get; init; } = [];

    public int Claimed { get; init; }

    /// <summary>How many turns in a row were superseded by newer messages.</summary>
    public int SupersededInARow { get; init; }

    public IReadOnlyList<string> Seen { get; init; } = [];

    public IReadOnlyList<TranscriptLine> Transcript { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>When the bot last told this candidate what it is, in this session; null when it has to.</summary>
    public DateTimeOffset? DisclosedAt { get; init; }

    public DateTimeOffset? LastActivityAt { get; init; }

    public IReadOnlyList<string> ShownVacancies { get; init; } = [];

    /// <summary>Labels about the candidate that we set on the thread, which are ours to take away when they no longer hold.</summary>
    public IReadOnlyList<string> FactLabels { get; init; } = [];

    /// <summary>Code of the last delivery failure that WhatsApp reported for one of our replies, such as <c>131047</c>.</summary>
    public string? DeliveryError { get; init; }

    /// <summary>Number of a turn that could neither be answered nor handed over; its messages still wait. Null when there is none.</summary>
    public int? FailedTurn { get; init; }

    /// <summary>When it failed, UTC.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>How often in a row.</summary>
    public int FailedTimes { get; init; }

    /// <summary>The candidate is being erased: the running turn may end, no other begins, and nothing new is taken in.</summary>
    public bool IsErasing { get; init; }

    /// <summary>Id of a privacy request that waits for the candidate's word or code in this thread; null when there is none.</summary>
    public string? PrivacyRequest { get; init; }

    [JsonIgnore]
    public bool IsBusy => BusySince is not null;
}
