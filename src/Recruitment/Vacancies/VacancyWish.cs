using Recruitment.Platform.Search;

namespace Recruitment.Vacancies;

/// <summary>A query made ready to be compared with many vacancies.</summary>
internal sealed class VacancyWish
{
    // Beyond this, "further away" is no longer an answer to someone who named a place.
    private const int FarthestKm = 80;

    private const VacancyCriterion NeverRelaxed = VacancyCriterion.Housing;

    private static readonly HashSet<string> Fillers =
    [
        "werk", "baan", "baantje", "bijbaan", "vacature", "vacatures", "job", "jobs", "work", "functie", "iets", "something", "anything", "medewerker", "als", "in",
        "de", "het", "een", "met", "op", "bij", "van", "a", "the", "as", "with", "of", "or", "and", "en", "praca", "arbeit", "travail", "maakt", "uit", "niet", "alles",
    ];

    private readonly VacancyQuery _query;
    private readonly Place? _place;
    private readonly RoleMask _role;
    private readonly string[] _words;
    private readonly bool _asksRole;

    public VacancyWish(VacancyQuery query, Place? place)
    {
        _query = query;
        _place = place;
        _role = (query.Roles ?? []).Select(RoleLexicon.Read).Aggregate(RoleMask.None, (all, role) => all.And(role));
        _words = !_role.IsEmpty ? [] : [.. (query.Roles ?? []).SelectMany(SearchWords.Split).Where(word => word.Length > 2 && !Fillers.Contains(word)).Distinct()];
        _asksRole = !_role.IsEmpty || _words.Length > 0;
    }

    public string? UnknownPlace => _place is null && !string.IsNullOrWhiteSpace(_query.City) ? _query.City : null;

    /// <summary>The hit, or null when the vacancy is no answer even with every wish relaxed.</summary>
    public VacancyHit? Compare(IndexedVacancy entry)
    {
        var met = VacancyCriterion.None;
        var unmet = VacancyCriterion.None;
        if (_asksRole)
        {
            var strength = RoleStrength(entry);
            if (strength == 0)
            {
                return null;
            }

            Note(VacancyCriterion.Role, strength > 1, ref met, ref unmet);
        }

        double? distance = null;
        if (_place is not null)
        {
            distance = _place.DistanceTo(entry.Vacancy.Latitude, entry.Vacancy.Longitude);
            if (distance > FarthestKm)
            {
                return null;
            }

            Note(VacancyCriterion.Distance, distance <= (_query.MaxDistanceKm ?? VacancyQuery.DefaultDistanceKm), ref met, ref unmet);
        }

        CompareTerms(entry.Vacancy, ref met, ref unmet);
        return (unmet & NeverRelaxed) == 0 ? new VacancyHit(entry.Vacancy, distance, met, unmet) : null;
    }

    /// <summary>4 the title says it, 3 a tag does, 2 the field is right, 1 related work, 0 something else.</summary>
    public int RoleStrength(IndexedVacancy entry) =>
        !_asksRole ? 4
        : (entry.TitleKinds & _role.Kinds) != 0 ? 4
        : (entry.TagKinds & _role.Kinds) != 0 || SaysWord(entry) ? 3
        : (entry.Fields & _role.Fields) != 0 ? 2
        : (entry.Families & _role.Around) != 0 ? 1
        : 0;

    private bool SaysWord(IndexedVacancy entry)
    {
        foreach (var word in _words)
        {
            if (entry.Says(word))
            {
                return true;
            }
        }

        return false;
    }

    private void CompareTerms(Vacancy vacancy, ref VacancyCriterion met, ref VacancyCriterion unmet)
    {
        if (_query.Hours is { } hours)
        {
            Note(VacancyCriterion.Hours, VacancyFit.Hours(vacancy, hours), ref met, ref unmet);
        }

        if (_query.MinPay is { } pay)
        {
            Note(VacancyCriterion.Pay, VacancyFit.Pay(vacancy, pay), ref met, ref unmet);
        }

        if (_query.Shifts is { Count: > 0 } shifts)
        {
            Note(VacancyCriterion.Shift, VacancyFit.Shift(vacancy, shifts), ref met, ref unmet);
        }

        if (_query.Languages is { Count: > 0 } languages)
        {
            Note(VacancyCriterion.Language, VacancyFit.Language(vacancy, languages), ref met, ref unmet);
        }

        if (_query.Licences is { } licences && vacancy.Licences.Count > 0)
        {
            Note(VacancyCriterion.Licence, VacancyFit.Licence(vacancy, licences), ref met, ref unmet);
        }

        if (_query.Forklift is { } forklift && vacancy.Forklift)
        {
            Note(VacancyCriterion.Forklift, forklift, ref met, ref unmet);
        }

        if (_query.Housing is true)
        {
            Note(VacancyCriterion.Housing, vacancy.Housing, ref met, ref unmet);
        }
    }

    private static void Note(VacancyCriterion criterion, bool fits, ref VacancyCriterion met, ref VacancyCriterion unmet)
    {
        met |= fits ? criterion : VacancyCriterion.None;
        unmet |= fits ? VacancyCriterion.None : criterion;
    }
}
