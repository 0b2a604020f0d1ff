using System.Globalization;

namespace Recruitment.EmbeddedRuntime.Hosting.Timers;

/// <summary>The values that one field of a schedule allows, as bits.</summary>
internal readonly record struct CronField(ulong Bits)
{
    internal bool Has(int value) => (Bits & (1UL << value)) != 0;

    /// <summary>The first allowed value from <paramref name="value"/> on; null when there is none.</summary>
    internal int? From(int value)
    {
        var rest = value > 63 ? 0 : Bits >> value << value;
        return rest == 0 ? null : System.Numerics.BitOperations.TrailingZeroCount(rest);
    }

    /// <exception cref="FormatException">Not a list of values, ranges and steps within the bounds.</exception>
    internal static CronField Parse(string text, int lowest, int highest, IReadOnlyList<string>? names = null)
    {
        var bits = 0UL;
        foreach (var item in text.Split(','))
        {
            var (range, step) = item.Split('/') switch
            {
                [var only] => (only, 1),
                [var of, var by] when int.TryParse(by, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => (of, number),
                _ => throw Invalid(text),
            };
            var (first, last) = range.Split('-') switch
            {
                ["*"] => (lowest, highest),
                [var value] => (Value(value), item.Contains('/', StringComparison.Ordinal) ? highest : Value(value)),
                [var from, var to] => (Value(from), Value(to)),
                _ => throw Invalid(text),
            };
            if (first > last)
            {
                throw Invalid(text);
            }

            for (var value = first; value <= last; value += step)
            {
                bits |= 1UL << value;
            }
        }

        return new CronField(bits);

        int Value(string word)
        {
            var index = names?.ToList().FindIndex(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? -1;
            var value = index >= 0 ? index + lowest : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
            return value >= lowest && value <= highest ? value : throw Invalid(text);
        }
    }

    private static FormatException Invalid(string text) => new($"'{text}' is not a valid field of a schedule.");
}
