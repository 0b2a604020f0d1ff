namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary><c>template_params</c> of a message that goes out as an approved template; ours have no parameters.</summary>
internal sealed record TemplateParams(string Name, string Category, string Language);
