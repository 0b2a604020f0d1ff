namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Answer of <c>GET contacts/{id}</c>.</summary>
internal sealed record ContactAnswerBody(ContactBody? Payload);
