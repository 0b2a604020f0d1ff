using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

/// <summary>What the candidate sends: text, or one attachment whose ids are filled in when the message exists.</summary>
internal sealed record IncomingDraft(string? Text, JsonObject? Attachment = null, JsonObject? ContentAttributes = null);
