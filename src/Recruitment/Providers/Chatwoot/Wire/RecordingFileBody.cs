namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>An attachment with its address, which is a secret: who has it can listen.</summary>
internal sealed record RecordingFileBody(string? FileType, string? DataUrl);
