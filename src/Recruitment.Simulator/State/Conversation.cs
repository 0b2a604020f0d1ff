using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

internal sealed class Conversation
{
    /// <summary>The display id: the one in API paths and webhooks.</summary>
    public required long Id { get; init; }
    public required long ContactId { get; set; }
    public required Guid Uuid { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string Status { get; set; } = "pending";
    public SenderKind AssigneeKind { get; set; }
    public long? AssigneeId { get; set; }
    public long? TeamId { get; set; }
    public List<string> Labels { get; set; } = [];
    public JsonObject CustomAttributes { get; set; } = [];
    public JsonObject AdditionalAttributes { get; set; } = [];
    public string? Priority { get; set; }
    public DateTimeOffset? SnoozedUntil { get; set; }
    public DateTimeOffset? FirstReplyCreatedAt { get; set; }
    public DateTimeOffset? WaitingSince { get; set; }
    public DateTimeOffset? AgentLastSeenAt { get; set; }
    public DateTimeOffset LastActivityAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public int UnreadCount { get; set; }
    public List<Message> Messages { get; init; } = [];

    public Message? LastNonActivityMessage => Messages.FindLast(message => message.Type != MessageType.Activity);

    public Message? LastPublicMessage => Messages.FindLast(message => message.Type != MessageType.Activity && !message.Private);

    /// <summary>WhatsApp lets a business write freely for 24 hours after the candidate's last message.</summary>
    public bool CanReply(DateTimeOffset now) =>
        Messages.FindLast(message => message.Type == MessageType.Incoming) is { } last && now - last.CreatedAt < TimeSpan.FromHours(24);
}
