namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Answer of <c>GET contacts/{id}/conversations</c>.</summary>
internal sealed record ThreadListBody(IReadOnlyList<ThreadBody>? Payload);
