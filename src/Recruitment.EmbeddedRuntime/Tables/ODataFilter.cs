using System.Globalization;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A filter of a query, read once.</summary>
internal sealed class ODataFilter
{
    private static readonly ODataFilter Everything = new(_ => true, null);

    private readonly Func<TableRow, bool> _accepts;

    private ODataFilter(Func<TableRow, bool> accepts, string? partition)
    {
        _accepts = accepts;
        Partition = partition;
    }

    /// <summary>The one partition that can hold matches; null when there may be several.</summary>
    internal string? Partition { get; }

    /// <exception cref="Azure.RequestFailedException">400 InvalidInput.</exception>
    internal static ODataFilter Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Everything;
        }

        var condition = new ODataParser(text).Parse();
        return new ODataFilter(condition.Accepts, condition.Partition);
    }

    internal static string Format(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    internal bool Accepts(TableRow row) => _accepts(row);

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var digits && digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0",
        Guid id => $"guid'{id}'",
        DateTimeOffset time => $"datetime'{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}'",
        DateTime time => $"datetime'{time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)}'",
        _ => throw new NotSupportedException($"A filter cannot hold a value of type {value?.GetType().Name ?? "null"}."),
    };
}
