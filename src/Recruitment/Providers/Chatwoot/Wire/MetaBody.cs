namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary><c>meta</c> of a thread.</summary>
internal sealed record MetaBody(PersonBody? Sender, PersonBody? Assignee, string? AssigneeType);
