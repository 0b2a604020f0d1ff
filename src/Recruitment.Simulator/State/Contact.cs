using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

internal sealed class Contact
{
    public required long Id { get; init; }
    public required long ContactInboxId { get; init; }
    public required string PubsubToken { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? SourceId { get; set; }
    public string Name { get; set; } = "";
    public string? PhoneNumber { get; set; }
    public string? Email { get; set; }
    public string? Identifier { get; set; }
    public bool Blocked { get; set; }
    public JsonObject CustomAttributes { get; set; } = [];
    public JsonObject AdditionalAttributes { get; set; } = [];
    public List<string> Labels { get; set; } = [];
    public List<ContactNote> Notes { get; init; } = [];
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? LastActivityAt { get; set; }
}
