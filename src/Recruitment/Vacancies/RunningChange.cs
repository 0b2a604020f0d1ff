namespace Recruitment.Vacancies;

/// <summary>The one change of the vacancies that may run.</summary>
/// <param name="Id">The import.</param>
/// <param name="Until">When another may take its place, because this one must have died.</param>
public sealed record RunningChange(string Id, DateTimeOffset Until);
