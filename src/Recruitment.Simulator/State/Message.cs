using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

internal sealed class Message
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }
    public required MessageType Type { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? Content { get; set; }
    public string ContentType { get; init; } = "text";
    public JsonObject ContentAttributes { get; set; } = [];
    public JsonObject AdditionalAttributes { get; init; } = [];
    public bool Private { get; init; }
    public string Status { get; set; } = "sent";
    public string? SourceId { get; set; }
    public string? EchoId { get; init; }
    public SenderKind Sender { get; init; }
    public long? SenderId { get; init; }
    public JsonArray? Attachments { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
