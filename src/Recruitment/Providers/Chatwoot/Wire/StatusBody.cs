namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Body of <c>POST conversations/{id}/toggle_status</c>.</summary>
internal sealed record StatusBody(string Status);
