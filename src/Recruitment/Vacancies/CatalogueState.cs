namespace Recruitment.Vacancies;

/// <summary>Which generation of the imported vacancies is the valid one. Written under its ETag: whoever writes it decides what candidates see.</summary>
/// <param name="Generation">Revisions above this are of an import that has not ended, or never will.</param>
/// <param name="Imported">False while the sample vacancies are shown.</param>
/// <param name="ChangedAt">When the vacancies last changed.</param>
/// <param name="Running">The change under way; null when there is none.</param>
public sealed record CatalogueState(int Generation, bool Imported, DateTimeOffset ChangedAt, RunningChange? Running)
{
    /// <summary>Of a fresh install.</summary>
    public static readonly CatalogueState Fresh = new(0, false, DateTimeOffset.MinValue, null);
}
