using System.Collections.Frozen;
using System.Globalization;
using Recruitment.Platform.Search;

namespace Recruitment.Vacancies;

/// <summary>The Dutch places that distances are measured from.</summary>
public static class PlaceTable
{
    // Places that are words too: "best werk", "een echt bedrijf". In a running text they prove nothing.
    private static readonly FrozenSet<string> EverydayWords = FrozenSet.ToFrozenSet(
        ["best", "made", "echt", "horn", "born", "stein", "beek", "leek", "hank", "mill", "grave", "monster", "horst", "goor", "balk", "huizen", "rijen", "bergen", "vries", "haren", "stede", "sluis", "hoorn", "grou", "adam", "haag", "ambacht", "losser", "weert", "goes", "lent", "elst", "laren", "putten", "dieren", "kapelle", "berkel", "helden", "soest"]);

    private static readonly FrozenDictionary<string, Place> ByName = Read();

    /// <summary>How many places are known, aliases not counted.</summary>
    public static int Count { get; } = ByName.Values.Distinct().Count();

    /// <summary>The place of this name; forgives case, accents, punctuation and a slip of the pen. Null when unknown.</summary>
    public static Place? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var folded = SearchWords.Fold(name);
        return ByName.TryGetValue(folded, out var place) ? place : FindMisspelt(folded);
    }

    /// <summary>The first place that a text names exactly, longest name first; null when it names none.</summary>
    public static Place? FindIn(string text)
    {
        var words = SearchWords.Split(text);
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(4, words.Length - start); length > 0; length--)
            {
                var name = string.Join(' ', words, start, length);
                if (name.Length > 3 && !EverydayWords.Contains(name) && ByName.TryGetValue(name, out var place))
                {
                    return place;
                }
            }
        }

        return null;
    }

    private static Place? FindMisspelt(string folded)
    {
        var allowed = EditDistance.Allowed(folded.Length);
        for (var slips = 1; slips <= allowed; slips++)
        {
            var found = ByName.Where(entry => EditDistance.Within(folded, entry.Key, slips)).Select(entry => entry.Value).Distinct().Take(2).ToList();
            if (found.Count > 0)
            {
                return found.Count == 1 ? found[0] : null;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Place> Read()
    {
        using var stream = typeof(PlaceTable).Assembly.GetManifestResourceStream("Recruitment.Vacancies.Places.csv")
            ?? throw new CatalogueException("Places.csv is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var places = new Dictionary<string, Place>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split(',');
            var place = new Place(columns[0], Number(columns[1]), Number(columns[2]));
            foreach (var name in columns[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(place.Name))
            {
                places.TryAdd(SearchWords.Fold(name), place);
            }
        }

        return places.ToFrozenDictionary();
    }

    private static double Number(string column) => double.Parse(column, CultureInfo.InvariantCulture);
}
