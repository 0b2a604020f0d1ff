namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A part of a filter.</summary>
/// <param name="Accepts">Whether a row meets it.</param>
/// <param name="Partition">The only partition whose rows can meet it; null when unknown.</param>
internal sealed record ODataCondition(Func<TableRow, bool> Accepts, string? Partition = null)
{
    internal ODataCondition And(ODataCondition other) => new(row => Accepts(row) && other.Accepts(row), Partition ?? other.Partition);

    internal ODataCondition Or(ODataCondition other) =>
        new(row => Accepts(row) || other.Accepts(row), Partition == other.Partition ? Partition : null);

    internal ODataCondition Not() => new(row => !Accepts(row));

    /// <summary>A property that the row lacks, or that has another type, meets no comparison.</summary>
    internal static ODataCondition Compare(string property, string comparison, object literal)
    {
        Func<int, bool> isMet = comparison switch
        {
            "eq" => order => order == 0,
            "ne" => order => order != 0,
            "gt" => order => order > 0,
            "ge" => order => order >= 0,
            "lt" => order => order < 0,
            "le" => order => order <= 0,
            _ => throw TableFailure.InvalidInput($"'{comparison}' is not a comparison."),
        };
        var partition = property == TableRow.PartitionKeyName && comparison == "eq" ? literal as string : null;
        return new ODataCondition(row => Order(row.Value(property), literal) is { } order && isMet(order), partition);
    }

    private static int? Order(object? value, object literal) => (value, literal) switch
    {
        (string left, string right) => string.CompareOrdinal(left, right),
        (bool left, bool right) => left.CompareTo(right),
        (Guid left, Guid right) => left.CompareTo(right),
        (DateTimeOffset left, DateTimeOffset right) => left.CompareTo(right),
        (int or long, int or long) => Convert.ToInt64(value, null).CompareTo(Convert.ToInt64(literal, null)),
        (int or long or double, int or long or double) => Convert.ToDouble(value, null).CompareTo(Convert.ToDouble(literal, null)),
        _ => null,
    };
}
