using Recruitment.Vacancies.Files;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>An import: what was asked, how far it is, and what it did.</summary>
public sealed record VacancyImport
{
    public required string Id { get; init; }

    public required FileFormat Format { get; init; }

    /// <summary>Skip rows that are wrong, instead of refusing the file.</summary>
    public required bool ValidRowsOnly { get; init; }

    /// <summary>Close what is not in the file.</summary>
    public required bool Replace { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public ImportState State { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Vacancies in the file.</summary>
    public int Rows { get; init; }

    public int Added { get; init; }

    public int Updated { get; init; }

    public int Unchanged { get; init; }

    public int Closed { get; init; }

    /// <summary>Changes written so far, of <see cref="Added"/>, <see cref="Updated"/> and <see cref="Closed"/> together.</summary>
    public int Written { get; init; }

    /// <summary>Vacancies whose last day has passed: kept, but not shown to candidates.</summary>
    public int Expired { get; init; }

    /// <summary>Rows that are wrong.</summary>
    public int WrongRows { get; init; }

    /// <summary>The first faults; <see cref="FaultCount"/> counts all.</summary>
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    public int FaultCount { get; init; }

    /// <summary>Columns that were not understood.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];
}
