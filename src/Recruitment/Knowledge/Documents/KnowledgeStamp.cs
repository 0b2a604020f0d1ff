namespace Recruitment.Knowledge.Documents;

/// <summary>Changes whenever what answers changes, so that each instance notices by one small read.</summary>
/// <param name="Value">Anything that was not there before.</param>
public sealed record KnowledgeStamp(string Value);
