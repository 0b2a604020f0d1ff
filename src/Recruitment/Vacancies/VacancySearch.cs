using Recruitment.Platform.Search;

namespace Recruitment.Vacancies;

/// <summary>
/// Finds vacancies for a wish. Orders vacancies by how well they fit the wish; says nothing about the candidate.
/// When none meets every wish, it lets go of as little as possible and says of what. Thread-safe.
/// </summary>
public sealed class VacancySearch
{
    // Letting go of a wish further down is worse than of all above it together: first look further away, then at related
    // work, then at other shifts, hours and pay, and at requirements that the candidate does not meet only in the end.
    private static readonly VacancyCriterion[] CheapestFirst =
    [
        VacancyCriterion.Distance, VacancyCriterion.Role, VacancyCriterion.Shift, VacancyCriterion.Hours,
        VacancyCriterion.Pay, VacancyCriterion.Language, VacancyCriterion.Forklift, VacancyCriterion.Licence, VacancyCriterion.Housing,
    ];

    private readonly TimeProvider _time;
    private volatile Index _index;

    /// <summary>Indexes the catalogue once.</summary>
    public VacancySearch(VacancyCatalogue catalogue, TimeProvider time)
    {
        _time = time;
        _index = new Index(catalogue);
    }

    /// <summary>What is searched, expired vacancies too.</summary>
    public VacancyCatalogue Catalogue => _index.Catalogue;

    /// <summary>Searches other vacancies from now on; searches under way end on the old ones.</summary>
    public void Replace(VacancyCatalogue catalogue) => _index = new Index(catalogue);

    /// <summary>The open vacancy with this reference; null when there is none.</summary>
    public Vacancy? FindOpen(string reference) =>
        Catalogue.Find(reference) is { } vacancy && vacancy.IsOpenAt(_time.GetUtcNow()) ? vacancy : null;

    /// <summary>Whether the text names a kind or field of work.</summary>
    public static bool NamesWork(string text) => !RoleLexicon.ReadExactly(text).IsEmpty;

    /// <summary>Finds at most <see cref="VacancyQuery.Limit"/> vacancies.</summary>
    public VacancySearchResult Find(VacancyQuery query)
    {
        var index = _index;
        var now = _time.GetUtcNow();
        var wish = new VacancyWish(query, FindPlace(query.City, index.Catalogue));
        var found = new List<Candidate>();
        foreach (var entry in index.Entries)
        {
            if (entry.Vacancy.IsOpenAt(now) && (query.Exclude.Count == 0 || !query.Exclude.Contains(entry.Vacancy.Reference)) && wish.Compare(entry) is { } hit)
            {
                found.Add(new Candidate(hit, Cost(hit.Unmet), wish.RoleStrength(entry)));
            }
        }

        var unknownPlace = wish.UnknownPlace;
        if (found.Count == 0)
        {
            return new VacancySearchResult([], VacancyCriterion.None, unknownPlace, 0);
        }

        var least = found.Min(candidate => candidate.Cost);
        var best = found.Where(candidate => candidate.Cost == least).ToList();
        best.Sort(Compare);
        var hits = best.Take(query.Limit).Select(candidate => candidate.Hit).ToList();
        return new VacancySearchResult(hits, best[0].Hit.Unmet, unknownPlace, best.Count);
    }

    private static int Cost(VacancyCriterion unmet)
    {
        var cost = 0;
        for (var rank = 0; rank < CheapestFirst.Length; rank++)
        {
            cost |= (unmet & CheapestFirst[rank]) != 0 ? 1 << rank : 0;
        }

        return cost;
    }

    private static int Compare(Candidate left, Candidate right)
    {
        // Looking further away was the price already; then the nearest is best, whatever the exact words of the title.
        var byRole = right.RoleStrength.CompareTo(left.RoleStrength);
        var byDistance = (left.Hit.DistanceKm ?? 0).CompareTo(right.Hit.DistanceKm ?? 0);
        var order = left.Hit.Unmet.HasFlag(VacancyCriterion.Distance) && byDistance != 0 ? byDistance
            : byRole != 0 ? byRole
            : byDistance;
        return order != 0 ? order : string.CompareOrdinal(left.Hit.Vacancy.Reference, right.Hit.Vacancy.Reference);
    }

    private static Place? FindPlace(string? city, VacancyCatalogue catalogue)
    {
        if (PlaceTable.Find(city) is { } place)
        {
            return place;
        }

        var there = city is null ? null : catalogue.All.FirstOrDefault(vacancy => SearchWords.Fold(vacancy.City) == SearchWords.Fold(city));
        return there is null ? null : new Place(there.City, there.Latitude, there.Longitude);
    }

    private sealed class Index(VacancyCatalogue catalogue)
    {
        public VacancyCatalogue Catalogue { get; } = catalogue;

        public IndexedVacancy[] Entries { get; } = [.. catalogue.All.Select(vacancy => new IndexedVacancy(vacancy))];
    }

    private readonly record struct Candidate(VacancyHit Hit, int Cost, int RoleStrength);
}
