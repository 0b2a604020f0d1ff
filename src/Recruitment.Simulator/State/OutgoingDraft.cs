using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

internal sealed record OutgoingDraft
{
    public string? Content { get; init; }
    public string ContentType { get; init; } = "text";
    public JsonObject ContentAttributes { get; init; } = [];
    public JsonObject AdditionalAttributes { get; init; } = [];
    public bool Private { get; init; }
    public string? SourceId { get; init; }
    public string? EchoId { get; init; }
    public required SenderKind Sender { get; init; }
    public long? SenderId { get; init; }
    public bool HasTemplate => AdditionalAttributes.ContainsKey("template_params");
}
