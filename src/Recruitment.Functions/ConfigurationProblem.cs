using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Recruitment.Functions;

/// <summary>Says in one line which setting is wrong and how to mend it.</summary>
internal static class ConfigurationProblem
{
    /// <summary>How the runtime begins a message about functions that cannot be hosted.</summary>
    public const string Marker = "The app cannot start";

    /// <summary>How the configuration binder begins its message about a value of the wrong type; it names the setting.</summary>
    private const string BinderMarker = "Failed to convert configuration value";

    /// <summary>How the journal begins its message about a directory that another process holds.</summary>
    private const string JournalMarker = "The journal in ";

    private const string LibraryPrefix = "with the error: '";

    /// <summary>Whether the message of the exception says by itself which setting is wrong.</summary>
    public static bool Explains(InvalidOperationException exception) =>
        exception.Message.StartsWith(Marker, StringComparison.Ordinal) || exception.Message.StartsWith(BinderMarker, StringComparison.Ordinal);

    public static string Describe(OptionsValidationException exception) =>
        "The app did not start. " + string.Join(' ', exception.Failures.Select(Essence));

    /// <summary>A port or a directory that something else holds; null for any other failure.</summary>
    public static string? Describe(IOException exception) => exception switch
    {
        { InnerException: AddressInUseException } => $"The app did not start. {exception.Message} Choose another port with --urls or FUNCTIONS_PORT.",
        _ when exception.Message.StartsWith(JournalMarker, StringComparison.Ordinal) =>
            $"The app did not start. {exception.Message} Stop that process, or set Data:Directory to another directory.",
        _ => null,
    };

    /// <summary>The annotations library wraps our sentence: "DataAnnotation validation failed for … with the error: 'sentence'."</summary>
    private static string Essence(string failure)
    {
        var start = failure.LastIndexOf(LibraryPrefix, StringComparison.Ordinal);
        return start < 0 ? failure : failure[(start + LibraryPrefix.Length)..].TrimEnd('.', '\'') + ".";
    }
}
