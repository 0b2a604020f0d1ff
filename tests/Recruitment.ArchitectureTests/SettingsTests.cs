using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Functions;

namespace Recruitment.ArchitectureTests;

/// <summary>The settings that the Bicep template gives the app are exactly those that the app reads, and its defaults let the app start.</summary>
public sealed partial class SettingsTests
{
    private const string Template = "infra/app/function.bicep";

    /// <summary>Read by the Functions host or its extensions, not by our options.</summary>
    private static readonly string[] PlatformSettings =
    [
        "AZURE_CLIENT_ID", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__blobServiceUri",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "ServiceBus__credential", "ServiceBus__clientId",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    private static readonly Dictionary<string, string> Settings = ReadSettings();

    private static readonly List<Type> Options =
        [.. typeof(BrandOptions).Assembly.GetTypes().Where(type => type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static) is not null)];

    [Fact]
    public void Template_EachSetting_IsReadByTheApp()
    {
        // Arrange
        var read = RequiredByTheDoor().Concat(PlatformSettings).ToHashSet(StringComparer.Ordinal);

        // Act
        var unread = Settings.Keys.Where(name => !read.Contains(name) && !Options.Any(options => Has(options, name)));

        // Assert
        Assert.NotEmpty(Settings);
        Assert.Empty(unread);
    }

    [Fact]
    public void Template_EverySettingThatTheDoorRequires_IsThere() =>
        Assert.Empty(RequiredByTheDoor().Except(Settings.Keys));

    [Fact]
    public void Template_EachOptions_PassItsAnnotations()
    {
        // Arrange
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Sample()).Build();

        // Act
        var failures = Options.SelectMany(type => Failures(type, configuration));

        // Assert
        Assert.Empty(failures);
    }

    [Fact]
    public void Template_Defaults_PassTheAppsOwnValidation()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("settings-").FullName;
        string[] onlyHere = [$"--Data:Directory={directory}", "--Storage:Provider=Azure", "--Tables:ConnectionString=UseDevelopmentStorage=true"];
        var arguments = Sample().Select(setting => $"--{setting.Key}={setting.Value}").Concat(onlyHere);

        // Act
        using var host = RecruitmentApp.CreateBuilder([.. arguments]).Build();
        var problem = Record.Exception(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        // Assert
        Assert.Null(problem);
    }

    [Fact]
    public void Template_Secrets_AreReferencesToKeyVault() =>
        Assert.Empty(Settings.Where(setting => Secret().IsMatch(setting.Key) && !setting.Value.StartsWith("'@Microsoft.KeyVault(", StringComparison.Ordinal)));

    private static IEnumerable<string> Failures(Type type, IConfiguration configuration)
    {
        var options = configuration.GetSection((string)type.GetField("SectionName")!.GetValue(null)!).Get(type) ?? Activator.CreateInstance(type)!;
        var failures = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), failures, validateAllProperties: true);
        return failures.Select(failure => $"{type.Name}: {failure.ErrorMessage}");
    }

    private static bool Has(Type options, string name)
    {
        var path = name.Split("__");
        if (path.Length < 2 || path[0] != (string)options.GetField("SectionName")!.GetValue(null)! || options.GetProperty(path[1]) is not { CanWrite: true } property)
        {
            return false;
        }

        // A dictionary is written as Section__Property__Key__Member.
        return path.Length == 2
            || (path.Length == 4 && property.PropertyType.IsGenericType && property.PropertyType.GetGenericArguments()[^1].GetProperty(path[3])?.CanWrite is true);
    }

    private static IEnumerable<string> RequiredByTheDoor() =>
        SourceTree.Under("src/Recruitment.Functions/").SelectMany(file => Required().Matches(file.Text)).Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal));

    /// <summary>Each setting with the value that a deployment without any choice gives it; what only Azure knows is made up.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Sample()
    {
        var main = File.ReadAllText(Path.Combine(SourceTree.Root, "infra/main.bicep"));
        var defaults = Parameter().Matches(main).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('\''));
        return Settings.Where(setting => !PlatformSettings.Contains(setting.Key))
            .Select(setting => KeyValuePair.Create<string, string?>(setting.Key.Replace("__", ":", StringComparison.Ordinal), Value(setting.Value, defaults)));
    }

    private static string Value(string expression, Dictionary<string, string> defaults)
    {
        if (expression.StartsWith("'@Microsoft.KeyVault(", StringComparison.Ordinal))
        {
            return new string('s', 64);
        }

        var name = expression.Replace("string(", string.Empty, StringComparison.Ordinal).TrimEnd(')');
        return defaults.TryGetValue(name, out var value) && value.Length > 0 ? value
            : Quoted().Matches(expression) is [.., var last] ? Invented().Replace(last.Groups[1].Value, "example")
            : name.EndsWith("Id", StringComparison.Ordinal) ? "00000000-0000-0000-0000-000000000001" : "https://example.com/";
    }

    private static Dictionary<string, string> ReadSettings()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, Template));
        return SettingsObject().Matches(text).SelectMany(block => Setting().Matches(block.Groups[1].Value))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim(), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^var \w*[sS]ettings = \{\n(.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SettingsObject();

    [GeneratedRegex(@"^  (\w+): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^param (\w+) \w+ = ('[^'$]*'|\d+|true|false)$", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"Required\(builder\.Configuration, ""([^""]+)""\)")]
    private static partial Regex Required();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Invented();

    [GeneratedRegex("Secret$|Token$|Key$")]
    private static partial Regex Secret();
}
