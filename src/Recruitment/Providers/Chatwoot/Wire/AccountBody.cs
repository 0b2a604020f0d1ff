namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary><c>account</c> of a webhook.</summary>
internal sealed record AccountBody(long? Id);
