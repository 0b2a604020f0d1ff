namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary><c>messages[0]</c> of a thread; only what tells of a delivery.</summary>
internal sealed record ThreadMessageBody(long? Id, string? Status);
