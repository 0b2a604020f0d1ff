namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>What became of a file that was sent.</summary>
public abstract record AcceptImportOutcome
{
    private AcceptImportOutcome()
    {
    }

    /// <summary>It is kept, and its import is the running change.</summary>
    public sealed record Accepted(VacancyImport Import) : AcceptImportOutcome;

    /// <summary>Another change runs.</summary>
    public sealed record Busy(string RunningId) : AcceptImportOutcome;

    /// <summary>It is no file of vacancies; the problem says what was found and expected.</summary>
    public sealed record Unreadable(LocalizedText Problem) : AcceptImportOutcome;
}
