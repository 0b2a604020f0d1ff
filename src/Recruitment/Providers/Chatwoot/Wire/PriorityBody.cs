namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Body of <c>POST conversations/{id}/toggle_priority</c>.</summary>
internal sealed record PriorityBody(string Priority);
