namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A note on a contact.</summary>
internal sealed record NoteBody(string? Content, long? CreatedAt);
