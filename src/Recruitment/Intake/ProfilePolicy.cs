namespace Recruitment.Intake;

/// <summary>What becomes of a profile when a candidate tells more, or tells it otherwise.</summary>
public static class ProfilePolicy
{
    /// <summary>Below this a fact is a guess, which must not undo what was said plainly.</summary>
    public const double PlainlySaid = 0.8;

    private const int MostListed = 20;

    /// <summary>
    /// Adds a patch. What is said later replaces what was said before, unless it is a guess and that was not. Skills and languages add up;
    /// wishes (roles, shifts) and licences are replaced, because a candidate who names them again names them anew.
    /// </summary>
    public static CandidateProfile Apply(CandidateProfile known, ProfilePatch patch)
    {
        var evidence = new Dictionary<string, FieldEvidence>(known.Evidence, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (field, source) in patch.Evidence)
        {
            var isGuess = source.Confidence < PlainlySaid && evidence.TryGetValue(field, out var before) && before.Confidence >= PlainlySaid;
            if (!isGuess)
            {
                evidence[field] = source;
                taken.Add(field);
            }
        }

        if (taken.Contains("city") && !taken.Contains("postalCode") && IsMoved(known.Profile.City, patch.Values.City))
        {
            // A postal code belongs to the place that it was told with.
            evidence.Remove("postalCode");
        }

        return taken.Count == 0 ? known : known with
        {
            Profile = Join(known.Profile, Only(patch.Values, taken)),
            Evidence = evidence,
            Version = known.Version + 1,
        };
    }

    /// <summary>
    /// Corrects facts: each takes the place of the one before it, whatever that was. Lists are not added up and a guess counts,
    /// because the candidate says that what we have is wrong.
    /// </summary>
    public static CandidateProfile Correct(CandidateProfile known, ProfilePatch patch)
    {
        var corrected = known with
        {
            Profile = Only(known.Profile, known.Evidence.Keys.Except(patch.Evidence.Keys)),
            Evidence = known.Evidence.Where(field => !patch.Evidence.ContainsKey(field.Key)).ToDictionary(StringComparer.Ordinal),
        };
        var isMoved = patch.Evidence.ContainsKey("city") && !patch.Evidence.ContainsKey("postalCode") && IsMoved(known.Profile.City, patch.Values.City);
        return Apply(isMoved ? corrected with { Profile = corrected.Profile with { PostalCode = null } } : corrected, patch);
    }

    /// <summary>The named members of a profile, by their camelCase names; the others are left out.</summary>
    public static Profile Only(Profile profile, IEnumerable<string> fields)
    {
        var kept = fields.ToHashSet(StringComparer.Ordinal);
        T? Keep<T>(string field, T? value) => kept.Contains(field) ? value : default;
        return new Profile
        {
            FullName = Keep("fullName", profile.FullName),
            Email = Keep("email", profile.Email),
            Phone = Keep("phone", profile.Phone),
            City = Keep("city", profile.City),
            PostalCode = Keep("postalCode", profile.PostalCode),
            DesiredRole = Keep("desiredRole", profile.DesiredRole),
            Skills = Keep("skills", profile.Skills),
            Languages = Keep("languages", profile.Languages),
            YearsOfExperience = Keep("yearsOfExperience", profile.YearsOfExperience),
            Education = Keep("education", profile.Education),
            AvailableFrom = Keep("availableFrom", profile.AvailableFrom),
            HoursPerWeek = Keep("hoursPerWeek", profile.HoursPerWeek),
            Salary = Keep("salary", profile.Salary),
            DrivingLicences = Keep("drivingLicences", profile.DrivingLicences),
            Forklift = Keep("forklift", profile.Forklift),
            WorkPermit = Keep("workPermit", profile.WorkPermit),
            OwnTransport = Keep("ownTransport", profile.OwnTransport),
            Shifts = Keep("shifts", profile.Shifts),
        };
    }

    private static Profile Join(Profile known, Profile told) => new()
    {
        FullName = IsShortForm(told.FullName, known.FullName) ? known.FullName : told.FullName ?? known.FullName,
        Email = told.Email ?? known.Email,
        Phone = told.Phone ?? known.Phone,
        City = told.City ?? known.City,
        PostalCode = told.PostalCode ?? (IsMoved(known.City, told.City) ? null : known.PostalCode),
        DesiredRole = told.DesiredRole ?? known.DesiredRole,
        Skills = Union(known.Skills, told.Skills),
        Languages = Union(known.Languages, told.Languages),
        YearsOfExperience = told.YearsOfExperience ?? known.YearsOfExperience,
        Education = told.Education ?? known.Education,
        AvailableFrom = told.AvailableFrom ?? known.AvailableFrom,
        HoursPerWeek = told.HoursPerWeek ?? known.HoursPerWeek,
        Salary = told.Salary ?? known.Salary,
        DrivingLicences = told.DrivingLicences ?? known.DrivingLicences,
        Forklift = told.Forklift ?? known.Forklift,
        WorkPermit = told.WorkPermit ?? known.WorkPermit,
        OwnTransport = told.OwnTransport ?? known.OwnTransport,
        Shifts = told.Shifts ?? known.Shifts,
    };

    // "Groetjes, Sanne" does not undo "Sanne de Vries".
    private static bool IsShortForm(string? told, string? known) =>
        told is not null && known is not null && known.StartsWith(told + " ", StringComparison.OrdinalIgnoreCase);

    private static bool IsMoved(string? known, string? told) =>
        known is not null && told is not null && !known.Equals(told, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string>? Union(IReadOnlyList<string>? known, IReadOnlyList<string>? told) =>
        known is null || told is null ? told ?? known : [.. known.Union(told, StringComparer.OrdinalIgnoreCase).Take(MostListed)];
}
