namespace Recruitment.Privacy.Provenance;

/// <summary>That a text was sent by the assistant.</summary>
/// <param name="Id">Keyed hash of the text.</param>
/// <param name="SentAt">UTC.</param>
public sealed record ProvenanceMark(string Id, DateTimeOffset SentAt);
