namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A custom attribute definition as <c>GET custom_attribute_definitions</c> lists it.</summary>
internal sealed record DefinitionBody(string? AttributeKey);
