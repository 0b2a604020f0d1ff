using Recruitment.Intake;

namespace Recruitment.Agents.Extraction;

/// <summary>Joins what two messages of one burst say: the later one wins, lists are joined.</summary>
internal static class PatchMerge
{
    public static ProfilePatch Join(ProfilePatch first, ProfilePatch second)
    {
        if (first.Evidence.Count == 0 || second.Evidence.Count == 0)
        {
            return first.Evidence.Count == 0 ? second : first;
        }

        var (a, b) = (first.Values, second.Values);
        var evidence = new Dictionary<string, FieldEvidence>(first.Evidence, StringComparer.Ordinal);
        foreach (var (field, source) in second.Evidence)
        {
            evidence[field] = source;
        }

        var values = new Profile
        {
            FullName = b.FullName is { } name && a.FullName?.StartsWith(name, StringComparison.OrdinalIgnoreCase) is not true ? name : a.FullName,
            Email = b.Email ?? a.Email,
            Phone = b.Phone ?? a.Phone,
            City = b.City ?? a.City,
            PostalCode = b.PostalCode ?? a.PostalCode,
            DesiredRole = Union(a.DesiredRole, b.DesiredRole),
            Skills = Union(a.Skills, b.Skills),
            Languages = Union(a.Languages, b.Languages),
            YearsOfExperience = b.YearsOfExperience ?? a.YearsOfExperience,
            Education = b.Education ?? a.Education,
            AvailableFrom = b.AvailableFrom ?? a.AvailableFrom,
            HoursPerWeek = b.HoursPerWeek ?? a.HoursPerWeek,
            Salary = b.Salary ?? a.Salary,
            DrivingLicences = Union(a.DrivingLicences, b.DrivingLicences),
            Forklift = b.Forklift ?? a.Forklift,
            WorkPermit = b.WorkPermit ?? a.WorkPermit,
            OwnTransport = b.OwnTransport ?? a.OwnTransport,
            Shifts = Union(a.Shifts, b.Shifts),
        };
        return new ProfilePatch(values, evidence);
    }

    private static IReadOnlyList<string>? Union(IReadOnlyList<string>? first, IReadOnlyList<string>? second) =>
        first is null || second is null ? second ?? first : [.. first.Union(second, StringComparer.OrdinalIgnoreCase)];
}
