using Recruitment.Intake;

namespace Recruitment.Vacancies;

/// <summary>What a candidate looks for. Null members are unknown and exclude nothing.</summary>
public sealed record VacancyQuery
{
    /// <summary>How far to look around a place when nothing is said, in kilometres.</summary>
    public const int DefaultDistanceKm = 25;

    /// <summary>Work wanted, in the candidate's words; any of these.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    public string? City { get; init; }

    /// <summary>As the crow flies; null for <see cref="DefaultDistanceKm"/>.</summary>
    public int? MaxDistanceKm { get; init; }

    /// <summary>A vacancy fits when its hours overlap these.</summary>
    public HoursRange? Hours { get; init; }

    /// <summary>A vacancy fits when its highest pay reaches this.</summary>
    public Salary? MinPay { get; init; }

    /// <summary>A vacancy fits when it has one of these.</summary>
    public IReadOnlyList<string>? Shifts { get; init; }

    /// <summary>Licences that the candidate has.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Languages that the candidate speaks.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Whether the candidate has a forklift certificate.</summary>
    public bool? Forklift { get; init; }

    /// <summary>True for vacancies with housing only.</summary>
    public bool? Housing { get; init; }

    /// <summary>References not to show (again).</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    public int Limit { get; init; } = 3;
}
