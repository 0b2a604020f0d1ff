using System.Collections.Frozen;
using System.Globalization;
using Recruitment.Platform.Search;

namespace Recruitment.Vacancies;

/// <summary>
/// The Dutch places that distances are measured from: <c>Places.csv</c>, by GeoNames (https://www.geonames.org, CC BY 4.0). Its kinds are
/// <c>main</c>, <c>small</c>, and <c>word</c> for a small place whose name is a word too.
/// </summary>
public static class PlaceTable
{
    // Places that are words too: "best werk", "een echt bedrijf". In a running text they prove nothing.
    private static readonly FrozenSet<string> EverydayWords = FrozenSet.ToFrozenSet(
        ["best", "made", "echt", "horn", "born", "stein", "beek", "leek", "hank", "mill", "grave", "monster", "horst", "goor", "balk", "huizen", "rijen", "bergen", "vries", "haren", "stede", "sluis", "hoorn", "grou", "adam", "haag", "ambacht", "losser", "weert", "goes", "lent", "elst", "laren", "putten", "dieren", "kapelle", "berkel", "helden", "soest"]);

    /// <summary>After these, a small place's name is a place: "werk in Zegveld".</summary>
    private static readonly FrozenSet<string> Pointers = FrozenSet.ToFrozenSet(
        ["in", "te", "uit", "bij", "nabij", "vlakbij", "rond", "rondom", "omgeving", "regio", "naar", "vanuit", "near", "around", "from", "to", "of"]);

    private static readonly FrozenDictionary<string, string[]> Provinces = new Dictionary<string, string[]>
    {
        ["GR"] = ["gr", "gn", "groningen"],
        ["FR"] = ["fr", "friesland", "fryslan"],
        ["DR"] = ["dr", "drenthe"],
        ["OV"] = ["ov", "overijssel"],
        ["FL"] = ["fl", "flevoland"],
        ["GD"] = ["gd", "gld", "gelderland"],
        ["UT"] = ["ut", "utrecht"],
        ["NH"] = ["nh", "noord holland"],
        ["ZH"] = ["zh", "zuid holland"],
        ["ZL"] = ["zl", "zld", "zeeland"],
        ["NB"] = ["nb", "noord brabant", "brabant"],
        ["LB"] = ["lb", "limburg"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Entry> ByName = Read();

    private static readonly KeyValuePair<string, Entry>[] Main = [.. ByName.Where(entry => entry.Value.Kind == "main")];

    /// <summary>How many places are known, aliases not counted.</summary>
    public static int Count { get; } = ByName.Values.Select(entry => entry.Place).Distinct().Count();

    /// <summary>
    /// The place of this name; forgives case, accents, punctuation and, for the main places, a slip of the pen. Null when unknown.
    /// Of namesakes it is the largest, unless the province follows: "Hengelo (Gld)".
    /// </summary>
    public static Place? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var folded = SearchWords.Fold(name);
        return ByName.TryGetValue(folded, out var entry) ? entry.Place : FindMisspelt(folded);
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
                if (name.Length > 3 && !EverydayWords.Contains(name) && ByName.TryGetValue(name, out var entry)
                    && (entry.Kind == "main" || (entry.Kind == "small" && start > 0 && Pointers.Contains(words[start - 1]))))
                {
                    return entry.Place;
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
            var found = Main.Where(entry => EditDistance.Within(folded, entry.Key, slips)).Select(entry => entry.Value.Place).Distinct().Take(2).ToList();
            if (found.Count > 0)
            {
                return found.Count == 1 ? found[0] : null;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Entry> Read()
    {
        using var stream = typeof(PlaceTable).Assembly.GetManifestResourceStream("Recruitment.Vacancies.Places.csv")
            ?? throw new CatalogueException("Places.csv is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var places = new Dictionary<string, Entry>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("name,", StringComparison.Ordinal))
            {
                continue;
            }

            var columns = line.Split(',');
            var entry = new Entry(new Place(columns[0], Number(columns[3]), Number(columns[4]), columns[1]), columns[2]);
            foreach (var name in columns[5].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(columns[0]).Select(SearchWords.Fold))
            {
                places.TryAdd(name, entry);
                foreach (var province in Provinces[columns[1]])
                {
                    places.TryAdd($"{name} {province}", entry);
                }
            }
        }

        return places.ToFrozenDictionary();
    }

    private static double Number(string column) => double.Parse(column, CultureInfo.InvariantCulture);

    private sealed record Entry(Place Place, string Kind);
}
