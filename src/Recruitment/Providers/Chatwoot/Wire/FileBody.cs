namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>An attachment's address; who has it can read the file.</summary>
internal sealed record FileBody(string? DataUrl);
