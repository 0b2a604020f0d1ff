namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A sender or an assignee. A contact as sender has no <c>type</c>.</summary>
internal sealed record PersonBody(long? Id, string? Name, string? Type, string? PhoneNumber);
