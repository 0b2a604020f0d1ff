using Recruitment.Intake;

namespace Recruitment.Vacancies;

/// <summary>An open position, as the agency wrote it. What is not here may not be told to a candidate.</summary>
public sealed record Vacancy
{
    /// <summary>Starts as <see cref="Start"/> does when the work can begin at once.</summary>
    public const string Immediately = "immediately";

    /// <summary>Unique, such as <c>VW-1001</c>.</summary>
    public required string Reference { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>One word: <c>logistics</c>, <c>care</c>, …</summary>
    public required string Sector { get; init; }

    public required string City { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required HoursRange Hours { get; init; }

    public required VacancyPay Pay { get; init; }

    /// <summary>The values of <see cref="Profile.Shifts"/>.</summary>
    public required IReadOnlyList<string> Shifts { get; init; }

    /// <summary>EU driving-licence categories needed, all of them.</summary>
    public required IReadOnlyList<string> Licences { get; init; }

    /// <summary>A forklift certificate is needed.</summary>
    public required bool Forklift { get; init; }

    /// <summary>ISO 639-1 codes; speaking one of these is enough.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Years of experience asked; 0 for none.</summary>
    public required double ExperienceYears { get; init; }

    /// <summary>An ISO date, or <see cref="Immediately"/>.</summary>
    public required string Start { get; init; }

    public required LocalizedText Contract { get; init; }

    public required bool Housing { get; init; }

    public required bool TravelAllowance { get; init; }

    public required LocalizedText Description { get; init; }

    public required LocalizedLines Tasks { get; init; }

    public required LocalizedLines Requirements { get; init; }

    public required LocalizedLines Benefits { get; init; }

    /// <summary>Describes the client without naming it.</summary>
    public required LocalizedText Employer { get; init; }

    /// <summary>Other words that candidates use for this work.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>From this moment on it is closed; null while no date is set.</summary>
    public DateTimeOffset? OpenUntil { get; init; }

    /// <summary>Whether candidates may still hear of it.</summary>
    public bool IsOpenAt(DateTimeOffset now) => OpenUntil is null || now < OpenUntil;
}
