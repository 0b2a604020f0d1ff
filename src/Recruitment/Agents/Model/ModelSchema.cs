namespace Recruitment.Agents.Model;

/// <summary>A JSON Schema in the strict subset of structured outputs.</summary>
/// <param name="Name">At most 64 letters, digits, hyphens and underscores.</param>
/// <param name="Json">The schema.</param>
public sealed record ModelSchema(string Name, string Json);
