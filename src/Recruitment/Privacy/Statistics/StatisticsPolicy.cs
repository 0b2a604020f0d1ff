namespace Recruitment.Privacy.Statistics;

/// <summary>What may be shown of the figures. Pure.</summary>
public static class StatisticsPolicy
{
    /// <summary>A figure about fewer people is not shown.</summary>
    public const int FewestPeople = 10;

    /// <summary>Rounded down to tens, so that the difference of two figures, or of two days, tells nothing about one person.</summary>
    /// <returns>Null when it is about too few.</returns>
    public static int? Shown(int people) => people < FewestPeople ? null : people - (people % FewestPeople);

    /// <summary>A month as it may be shown.</summary>
    public static StatisticsView Show(StatisticsMonth month) => Shown(month.People) is null
        ? new StatisticsView(month.Month, null, null, new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>())
        : new StatisticsView(month.Month, Shown(month.People), Shown(month.Applied), Shown(month.Routes), Shown(month.Outcomes), Shown(month.Languages));

    /// <summary>Adds a person; one whose request is counted already changes nothing.</summary>
    public static StatisticsMonth Add(StatisticsMonth month, PersonFigures person, string request) => month.Counted.Contains(request, StringComparer.Ordinal)
        ? month
        : month with
        {
            People = month.People + 1,
            Applied = month.Applied + (person.Applied ? 1 : 0),
            Routes = More(month.Routes, person.Routes),
            Outcomes = More(month.Outcomes, person.Outcomes),
            Languages = More(month.Languages, [person.Language]),
            Counted = [.. month.Counted, request],
        };

    private static Dictionary<string, int> More(IReadOnlyDictionary<string, int> figures, IEnumerable<string> names)
    {
        var more = new Dictionary<string, int>(figures, StringComparer.Ordinal);
        foreach (var name in names)
        {
            more[name] = more.GetValueOrDefault(name) + 1;
        }

        return more;
    }

    private static Dictionary<string, int> Shown(IReadOnlyDictionary<string, int> figures) => figures
        .Where(figure => Shown(figure.Value) is not null)
        .OrderBy(figure => figure.Key, StringComparer.Ordinal)
        .ToDictionary(figure => figure.Key, figure => Shown(figure.Value)!.Value, StringComparer.Ordinal);
}
