using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>Where the app's settings come from.</summary>
internal static class AppConfiguration
{
    private const string LocalSettingsFile = "local.settings.json";

    internal static string EnvironmentName(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("AZURE_FUNCTIONS_").AddCommandLine(args).Build()["environment"]
        ?? "Production";

    internal static void Add(ConfigurationManager configuration, string directory, string environment, string[] args) => configuration
        .AddJsonFile(Path.Combine(directory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddJsonFile(Path.Combine(directory, $"appsettings.{environment}.json"), optional: true, reloadOnChange: false)
        .AddInMemoryCollection(ReadLocalSettings(directory))
        .AddEnvironmentVariables()
        .AddCommandLine(args);

    /// <summary>The <c>Values</c> of local.settings.json, which Core Tools would put into environment variables.</summary>
    private static Dictionary<string, string?> ReadLocalSettings(string directory)
    {
        var path = Path.Combine(directory, LocalSettingsFile);
        if (!File.Exists(path))
        {
            return [];
        }

        using var document = JsonDocument.Parse(
            File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return document.RootElement.TryGetProperty("Values", out var values)
            ? values.EnumerateObject().ToDictionary(
                value => value.Name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal),
                value => value.Value.ValueKind == JsonValueKind.Null ? null : value.Value.ToString(),
                StringComparer.OrdinalIgnoreCase)
            : [];
    }
}
