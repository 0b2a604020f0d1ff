namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary><c>contact_inbox</c> of a thread.</summary>
internal sealed record ContactInboxBody(long? ContactId);
