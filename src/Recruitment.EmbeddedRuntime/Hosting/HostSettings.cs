using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>What host.json and the app settings say to the host.</summary>
internal sealed class HostSettings
{
    private const string DefaultUrl = "http://localhost:7071";

    private readonly IConfiguration _configuration;

    internal HostSettings(IConfiguration configuration, string? hostJson)
    {
        _configuration = configuration;
        using var document = JsonDocument.Parse(hostJson ?? "{}", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var root = document.RootElement;
        RoutePrefix = Find(root, "extensions", "http", "routePrefix")?.GetString() ?? "api";
        AutoCompleteMessages = Find(root, "extensions", "serviceBus", "autoCompleteMessages")?.GetBoolean() ?? true;
        MaxConcurrentSessions = Find(root, "extensions", "serviceBus", "maxConcurrentSessions")?.GetInt32() ?? 8;
        MaxConcurrentCalls = Find(root, "extensions", "serviceBus", "maxConcurrentCalls")?.GetInt32() ?? 16 * Environment.ProcessorCount;
        MaxAutoLockRenewal = Find(root, "extensions", "serviceBus", "maxAutoLockRenewalDuration")?.GetString() is { } text
            ? TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : TimeSpan.FromMinutes(5);
        MaxConcurrentActivities = Find(root, "extensions", "durableTask", "maxConcurrentActivityFunctions")?.GetInt32();
        MaxConcurrentOrchestrators = Find(root, "extensions", "durableTask", "maxConcurrentOrchestratorFunctions")?.GetInt32();
    }

    internal string RoutePrefix { get; }

    internal bool AutoCompleteMessages { get; }

    internal int MaxConcurrentSessions { get; }

    internal int MaxConcurrentCalls { get; }

    internal TimeSpan MaxAutoLockRenewal { get; }

    internal int? MaxConcurrentActivities { get; }

    internal int? MaxConcurrentOrchestrators { get; }

    /// <summary>Replays every decision a second time to catch a non-deterministic orchestrator at once; for tests, because it doubles the work.</summary>
    internal bool VerifyReplay => _configuration["Embedded:VerifyReplay"] is "true" or "True";

    internal string DataDirectory => Path.GetFullPath(_configuration["Data:Directory"] is { Length: > 0 } directory ? directory : ".data");

    internal string Url => _configuration["urls"] is { Length: > 0 } urls
        ? urls
        : _configuration["FUNCTIONS_PORT"] is { Length: > 0 } port ? $"http://localhost:{port}" : DefaultUrl;

    internal TimeZoneInfo TimeZone => _configuration["WEBSITE_TIME_ZONE"] is { Length: > 0 } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : TimeZoneInfo.Utc;

    /// <summary>Makes the data directory for its owner only: it holds what candidates wrote. One that exists keeps its rights.</summary>
    internal string CreateDataDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(DataDirectory);
        }
        else
        {
            Directory.CreateDirectory(DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return DataDirectory;
    }

    /// <summary>Replaces <c>%Name%</c> by the setting of that name.</summary>
    /// <exception cref="FunctionWorkerException">There is no such setting.</exception>
    internal string Resolve(string text)
    {
        if (text.Length < 3 || text[0] != '%' || text[^1] != '%')
        {
            return text;
        }

        var name = text[1..^1];
        return _configuration[name.Replace("__", ":", StringComparison.Ordinal)] is { Length: > 0 } value
            ? value
            : throw new FunctionWorkerException($"setting '{name}' has no value.");
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }
}
