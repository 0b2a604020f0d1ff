namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Answer of <c>GET conversations/{id}/messages</c>.</summary>
internal sealed record RecordingListBody(IReadOnlyList<RecordingBody>? Payload);
