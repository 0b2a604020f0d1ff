namespace Recruitment.Platform.Search;

/// <summary>Spelling distance: insertions, deletions, substitutions and swaps of neighbours.</summary>
internal static class EditDistance
{
    private const int LongestWord = 40;

    /// <summary>How many slips a word of this length is forgiven; short words none, because they would become other words.</summary>
    public static int Allowed(int length) => length switch { < 5 => 0, < 9 => 1, _ => 2 };

    /// <summary>Whether two words differ by at most <paramref name="limit"/> slips.</summary>
    public static bool Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LongestWord || right.Length > LongestWord)
        {
            return false;
        }

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            if (FillRow(left, right, row, before, previous, current) > limit)
            {
                return false;
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[right.Length] <= limit;
    }

    private static int FillRow(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int row, Span<int> before, Span<int> previous, Span<int> current)
    {
        current[0] = row;
        var best = row;
        for (var column = 1; column <= right.Length; column++)
        {
            var cost = left[row - 1] == right[column - 1] ? 0 : 1;
            var value = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
            {
                value = Math.Min(value, before[column - 2] + 1);
            }

            current[column] = value;
            best = Math.Min(best, value);
        }

        return best;
    }
}
