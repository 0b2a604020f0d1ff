namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A message as the API answers it; only what is needed to listen to it.</summary>
internal sealed record RecordingBody(long? Id, IReadOnlyList<RecordingFileBody>? Attachments);
