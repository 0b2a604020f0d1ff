namespace Recruitment.Agents.Model;

/// <summary>A tool call that the model asks for.</summary>
/// <param name="Id">The provider's id, repeated with the result.</param>
/// <param name="Name">As the model wrote it; may not exist.</param>
/// <param name="Arguments">JSON text as the model wrote it; may be invalid.</param>
public sealed record ModelToolCall(string Id, string Name, string Arguments);
