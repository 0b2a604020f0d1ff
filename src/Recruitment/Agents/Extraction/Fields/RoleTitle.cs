namespace Recruitment.Agents.Extraction.Fields;

/// <summary>A job title in a message.</summary>
internal readonly record struct RoleTitle(string Name, int Start, int End);
