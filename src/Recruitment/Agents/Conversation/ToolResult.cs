namespace Recruitment.Agents.Conversation;

/// <summary>What a tool call gave.</summary>
/// <param name="Json">The result for the model: one JSON object, also when the call failed (then with <c>error</c>).</param>
/// <param name="Sources">Ids of what the result holds: <c>vacancy:REF</c> or <c>knowledge:slug</c>, in the order given.</param>
/// <param name="Vacancies">References of the vacancies in the result, in the order given.</param>
/// <param name="Error">Why the call failed, in machine-readable words (<c>unknown_tool</c>, <c>invalid_arguments</c>, <c>not_found</c>); null when it did not.</param>
public sealed record ToolResult(string Json, IReadOnlyList<string> Sources, IReadOnlyList<string> Vacancies, string? Error);
