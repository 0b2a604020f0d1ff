using System.Globalization;
using System.Text.Json.Serialization;

namespace Recruitment.Conversations.SendReply;

/// <summary>
/// A message that the bot is going to post, written before it is posted. Chatwoot has no idempotency key:
/// this record and the marker in the posted message are what makes a reply appear once.
/// </summary>
public sealed record ReplyIntent
{
    public required ConversationKey Key { get; init; }

    public required int Turn { get; init; }

    /// <summary>Which message of the turn.</summary>
    public required ReplyPart Part { get; init; }

    /// <summary>Chatwoot's id of the message that this one is about; null for the messages of a turn.</summary>
    public string? About { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Vacancies { get; init; } = [];

    /// <summary>It may be sent although the candidate wants no messages, because they asked for it.</summary>
    public bool DespiteStop { get; init; }

    public ReplyState State { get; init; } = ReplyState.Draft;

    /// <summary>The template that carries it outside WhatsApp's 24-hour window; null for an ordinary message.</summary>
    public MessageTemplate? Template { get; init; }

    /// <summary>When it was first posted, UTC; the read-back looks no further back.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Chatwoot answered the last post with an error, so that it is not under way any more.</summary>
    public bool Refused { get; init; }

    /// <summary>Chatwoot's message id, once known.</summary>
    public string? MessageId { get; init; }

    /// <summary>What the posted message carries in <c>content_attributes</c>, by which it is found again.</summary>
    [JsonIgnore]
    public string Marker => About is null ? MarkerOf(Key, Turn, Part) : $"{MarkerOf(Key, Turn, Part)}-{About}";

    public static string MarkerOf(ConversationKey key, int turn, ReplyPart part) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Conversation}-{turn}-{part}");
}
