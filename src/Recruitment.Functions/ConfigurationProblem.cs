using Microsoft.Extensions.Options;

namespace Recruitment.Functions;

/// <summary>Says in one line which setting is wrong and how to mend it.</summary>
internal static class ConfigurationProblem
{
    /// <summary>How the runtime begins a message about functions that cannot be hosted.</summary>
    public const string Marker = "The app cannot start";

    private const string LibraryPrefix = "with the error: '";

    public static string Describe(OptionsValidationException exception) =>
        "The app did not start. " + string.Join(' ', exception.Failures.Select(Essence));

    /// <summary>The annotations library wraps our sentence: "DataAnnotation validation failed for … with the error: 'sentence'."</summary>
    private static string Essence(string failure)
    {
        var start = failure.LastIndexOf(LibraryPrefix, StringComparison.Ordinal);
        return start < 0 ? failure : failure[(start + LibraryPrefix.Length)..].TrimEnd('.', '\'') + ".";
    }
}
