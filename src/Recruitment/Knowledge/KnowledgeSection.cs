namespace Recruitment.Knowledge;

/// <summary>A part of an article that answers one question.</summary>
public sealed record KnowledgeSection(string Heading, string Text);
