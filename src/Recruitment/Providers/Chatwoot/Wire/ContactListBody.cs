namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Answer of <c>GET contacts/search</c>.</summary>
internal sealed record ContactListBody(IReadOnlyList<ContactBody>? Payload);
