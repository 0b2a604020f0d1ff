namespace Recruitment.Agents.Conversation;

/// <summary>A tool as it is offered to a model.</summary>
/// <param name="Name">Snake case, unique.</param>
/// <param name="Description">When to call it and what it gives.</param>
/// <param name="ParametersSchema">JSON Schema of the arguments, in the strict subset: every property required, nothing additional.</param>
public sealed record ToolDefinition(string Name, string Description, string ParametersSchema);
