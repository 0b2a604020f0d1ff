namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>An import as its sender sees it.</summary>
public sealed record ImportView(
    string Id,
    string Status,
    string Url,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? EndedAt,
    int Rows,
    int Added,
    int Updated,
    int Unchanged,
    int Closed,
    int Expired,
    int Written,
    int WrongRows,
    int FaultCount,
    IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<ImportView.FaultView> Faults)
{
    /// <param name="import">The import.</param>
    /// <param name="isDutch">Language of what was expected.</param>
    public static ImportView Of(VacancyImport import, bool isDutch) => new(
        import.Id,
        import.State.ToString().ToLowerInvariant(),
        $"/vacancies/imports/{import.Id}",
        import.ReceivedAt,
        import.EndedAt,
        import.Rows,
        import.Added,
        import.Updated,
        import.Unchanged,
        import.Closed,
        import.Expired,
        import.Written,
        import.WrongRows,
        import.FaultCount,
        import.IgnoredColumns,
        [.. import.Faults.Select(fault => new FaultView(fault.Row, fault.Reference, fault.Field, fault.Expected.In(isDutch ? "nl" : "en"), fault.Found))]);

    /// <summary>What is wrong with a row.</summary>
    public sealed record FaultView(int Row, string? Reference, string Field, string Expected, string? Found);
}
