using Recruitment.Agents;

namespace Recruitment.Evals.Labels;

/// <summary>The names of routes in labelled files.</summary>
internal static class Intents
{
    private static readonly Dictionary<string, Route> ByName = new(StringComparer.Ordinal)
    {
        ["job_search"] = Route.JobSearch,
        ["apply"] = Route.Apply,
        ["application_status"] = Route.ApplicationStatus,
        ["interview"] = Route.Interview,
        ["question"] = Route.Question,
        ["human"] = Route.Human,
        ["privacy"] = Route.Privacy,
        ["small_talk"] = Route.SmallTalk,
        ["unsupported"] = Route.Unsupported,
    };

    private static readonly Dictionary<Route, string> ByRoute = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static IEnumerable<string> All => ByName.Keys;

    public static string Name(Route route) => ByRoute[route];

    /// <summary>Checks a name from a file.</summary>
    public static string Check(LabelledLine line, string field, string name) =>
        ByName.ContainsKey(name) ? name : throw line.Wrong(field, $"'{name}' is not one of {string.Join('|', ByName.Keys)}");
}
