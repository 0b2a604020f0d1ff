namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A quick reply; Chatwoot allows no other members.</summary>
internal sealed record SelectItem(string Title, string Value);
