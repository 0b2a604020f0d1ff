namespace Recruitment.Privacy.Export;

/// <summary>One category of data with everything that article 15 asks about it.</summary>
public sealed record ExportPurpose(string Category, string Purpose, string LegalBasis, string Retention, string Source, IReadOnlyList<string> Recipients);
