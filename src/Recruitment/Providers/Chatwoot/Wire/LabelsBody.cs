namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Body of <c>POST conversations/{id}/labels</c>, which replaces all labels.</summary>
internal sealed record LabelsBody(IReadOnlyList<string> Labels);
