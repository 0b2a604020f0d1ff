namespace Recruitment.Vacancies.CloseVacancy;

/// <summary>What became of a vacancy that is to be closed.</summary>
public enum CloseVacancyOutcome
{
    Closed,

    /// <summary>No imported vacancy has this reference; perhaps it was closed before.</summary>
    Unknown,

    /// <summary>An import runs; try again when it has ended.</summary>
    Busy,

    /// <summary>It is a sample vacancy; these disappear together with the first import.</summary>
    Sample,
}
