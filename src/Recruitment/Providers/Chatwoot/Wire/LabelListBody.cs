namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Answer of <c>GET conversations/{id}/labels</c>.</summary>
internal sealed record LabelListBody(IReadOnlyList<string>? Payload);
