using Microsoft.Extensions.Options;

namespace Recruitment.Functions;

/// <summary>Says in one line which setting is wrong and how to mend it.</summary>
internal static class ConfigurationProblem
{
    /// <summary>How the runtime begins a message about functions that cannot be hosted.</summary>
    public const string Marker = "The app cannot start";

    /// <summary>How the configuration binder begins its message about a value of the wrong type; it names the setting.</summary>
    private const string BinderMarker = "Failed to convert configuration value";

    private const string LibraryPrefix = "with the error: '";

    /// <summary>Whether the message of the exception says by itself which setting is wrong.</summary>
    public static bool Explains(InvalidOperationException exception) =>
        exception.Message.StartsWith(Marker, StringComparison.Ordinal) || exception.Message.StartsWith(BinderMarker, StringComparison.Ordinal);

    public static string Describe(OptionsValidationException exception) =>
        "The app did not start. " + string.Join(' ', exception.Failures.Select(Essence));

    /// <summary>The annotations library wraps our sentence: "DataAnnotation validation failed for … with the error: 'sentence'."</summary>
    private static string Essence(string failure)
    {
        var start = failure.LastIndexOf(LibraryPrefix, StringComparison.Ordinal);
        return start < 0 ? failure : failure[(start + LibraryPrefix.Length)..].TrimEnd('.', '\'') + ".";
    }
}
