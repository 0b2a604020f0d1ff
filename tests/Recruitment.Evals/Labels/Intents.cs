using Recruitment.Agents;
using Recruitment.Agents.Router;

namespace Recruitment.Evals.Labels;

/// <summary>The names of routes in labelled files: the router's own.</summary>
internal static class Intents
{
    public static IEnumerable<string> All => Enum.GetValues<Route>().Select(RouteNames.Of);

    public static string Name(Route route) => RouteNames.Of(route);

    /// <summary>Checks a name from a file.</summary>
    public static string Check(LabelledLine line, string field, string name) =>
        RouteNames.TryParse(name, out _) ? name : throw line.Wrong(field, $"'{name}' is not one of {string.Join('|', All)}");
}
