namespace Recruitment.Intake;

/// <summary>
/// The typed facts about a candidate. A null member is unknown; an empty list is known to be none.
/// Never holds health, religion, ethnicity, union, criminal record, BSN, identity documents, age or gender.
/// </summary>
public sealed record Profile
{
    public static readonly Profile Empty = new();

    public string? FullName { get; init; }

    public string? Email { get; init; }

    /// <summary>E.164, such as <c>+31612345678</c>.</summary>
    public string? Phone { get; init; }

    public string? City { get; init; }

    /// <summary>Dutch form <c>1234 AB</c>, or the digits of another country's.</summary>
    public string? PostalCode { get; init; }

    public IReadOnlyList<string>? DesiredRole { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>Languages that the candidate speaks, ISO 639-1.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    public double? YearsOfExperience { get; init; }

    public string? Education { get; init; }

    /// <summary>An ISO date (<c>2026-12-01</c>) or <c>immediately</c>.</summary>
    public string? AvailableFrom { get; init; }

    public HoursRange? HoursPerWeek { get; init; }

    public Salary? Salary { get; init; }

    /// <summary>EU categories such as <c>B</c>, <c>C</c>, <c>CE</c>.</summary>
    public IReadOnlyList<string>? DrivingLicences { get; init; }

    /// <summary>Holds a forklift (heftruck) certificate.</summary>
    public bool? Forklift { get; init; }

    /// <summary>May work in the Netherlands.</summary>
    public bool? WorkPermit { get; init; }

    public bool? OwnTransport { get; init; }

    /// <summary>Shifts that the candidate wants: <c>day</c>, <c>evening</c>, <c>night</c>, <c>weekend</c>, <c>two-shift</c>, <c>three-shift</c>, <c>five-shift</c>.</summary>
    public IReadOnlyList<string>? Shifts { get; init; }
}
