using System.Collections.Frozen;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Names of months, weekdays and stretches of time in the languages that candidates write.</summary>
internal static class DateWords
{
    public static readonly FrozenDictionary<string, int> Months = Index(
        1,
        "januari jan january januar janvier stycznia styczen|februari feb february februar fevrier lutego luty|maart mrt march maerz marz mars marca marzec|april apr avril kwietnia kwiecien aprile|mei may mai maja maj|juni jun june juin czerwca czerwiec|juli jul july juillet lipca lipiec|augustus aug august aout sierpnia sierpien|september sep sept septembre wrzesnia wrzesien|oktober okt october oct octobre pazdziernika pazdziernik|november nov novembre listopada listopad|december dec dezember decembre grudnia grudzien dez");

    public static readonly FrozenDictionary<string, int> Weekdays = Index(
        0,
        "zondag sunday sonntag dimanche niedziela niedzieli|maandag monday montag lundi poniedzialek poniedzialku|dinsdag tuesday dienstag mardi wtorek wtorku|woensdag wednesday mittwoch mercredi sroda srody|donderdag thursday donnerstag jeudi czwartek czwartku|vrijdag friday freitag vendredi piatek piatku|zaterdag saturday samstag samedi sobota soboty");

    public static readonly FrozenSet<string> Days = FrozenSet.ToFrozenSet(["dag", "dagen", "day", "days", "tage", "tagen", "jours", "dni"]);

    public static readonly FrozenSet<string> Weeks = FrozenSet.ToFrozenSet(["week", "weken", "weekjes", "weeks", "woche", "wochen", "semaine", "semaines", "tydzien", "tygodnie", "tygodni", "weekje"]);

    public static readonly FrozenSet<string> MonthUnits = FrozenSet.ToFrozenSet(["maand", "maanden", "maandje", "month", "months", "monat", "monate", "monaten", "mois", "miesiac", "miesiace", "miesiecy", "miesiaca"]);

    private static FrozenDictionary<string, int> Index(int first, string rows)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Split('|'))
        {
            foreach (var word in row.Split(' '))
            {
                index.TryAdd(word, first);
            }

            first++;
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
