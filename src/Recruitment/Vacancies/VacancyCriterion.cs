namespace Recruitment.Vacancies;

/// <summary>What a vacancy is compared with a wish on. Says something about the vacancy, never about the candidate.</summary>
[Flags]
public enum VacancyCriterion
{
    None = 0,
    Distance = 1,
    Role = 2,
    Shift = 4,
    Hours = 8,
    Pay = 16,
    Housing = 32,
    Language = 64,
    Licence = 128,
    Forklift = 256,
}
