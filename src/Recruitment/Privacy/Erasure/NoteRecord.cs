namespace Recruitment.Privacy.Erasure;

/// <summary>A recruiter's note on a contact.</summary>
public sealed record NoteRecord(string Text, DateTimeOffset? At);
