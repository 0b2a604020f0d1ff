namespace Recruitment.Knowledge.Ranking;

/// <summary>A section of a version of a document that was brought in.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Version">Id of the version.</param>
/// <param name="Number">From 0, in reading order.</param>
public readonly record struct SectionKey(string Document, string Version, int Number);
