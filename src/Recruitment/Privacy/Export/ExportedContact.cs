namespace Recruitment.Privacy.Export;

/// <summary>A contact in Chatwoot, as it is exported.</summary>
public sealed record ExportedContact(string? Name, string? Phone, string? Email, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<string> Notes);
