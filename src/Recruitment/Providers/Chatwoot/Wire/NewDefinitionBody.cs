namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Body of <c>POST custom_attribute_definitions</c>; display type and model are Chatwoot's numbers.</summary>
internal sealed record NewDefinitionBody(
    string AttributeDisplayName, string AttributeDescription, int AttributeDisplayType, string AttributeKey, int AttributeModel);
