using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Hosting.Durable;

/// <summary>The query parameters that choose instances.</summary>
internal static class InstanceFilter
{
    /// <returns>Null when a parameter cannot be read: a filter that is silently wider than meant would purge too much.</returns>
    internal static PurgeInstancesFilter? Read(IQueryCollection query)
    {
        if (!TryReadTime(query["createdTimeFrom"], out var from) || !TryReadTime(query["createdTimeTo"], out var to))
        {
            return null;
        }

        var statuses = new List<OrchestrationRuntimeStatus>();
        foreach (var name in query["runtimeStatus"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status))
            {
                return null;
            }

            statuses.Add(status);
        }

        return new PurgeInstancesFilter(from, to, statuses.Count == 0 ? null : statuses);
    }

    private static bool TryReadTime(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value))
        {
            return false;
        }

        time = value;
        return true;
    }
}
