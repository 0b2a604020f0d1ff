namespace Recruitment.Agents.Router;

/// <summary>The names of routes on the wire, as evaluation files and model answers write them.</summary>
public static class RouteNames
{
    /// <summary>Gives the wire name, such as <c>job_search</c>.</summary>
    public static string Of(Route route) => route switch
    {
        Route.JobSearch => "job_search",
        Route.Apply => "apply",
        Route.ApplicationStatus => "application_status",
        Route.Interview => "interview",
        Route.Question => "question",
        Route.Human => "human",
        Route.Privacy => "privacy",
        Route.SmallTalk => "small_talk",
        Route.Unsupported => "unsupported",
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    /// <summary>Reads a wire name.</summary>
    public static bool TryParse(string? name, out Route route)
    {
        foreach (var candidate in Enum.GetValues<Route>())
        {
            if (string.Equals(Of(candidate), name, StringComparison.Ordinal))
            {
                route = candidate;
                return true;
            }
        }

        route = Route.Unsupported;
        return false;
    }
}
