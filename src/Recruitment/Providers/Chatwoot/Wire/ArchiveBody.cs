namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Answer of <c>GET conversations/{id}/messages</c>, with the messages whole.</summary>
internal sealed record ArchiveBody(IReadOnlyList<ArchivedMessageBody>? Payload);
