namespace Recruitment.Evals.Scoring;

/// <summary>Counts of right, spurious and missed values.</summary>
internal sealed class Tally
{
    public int Right { get; private set; }

    public int Spurious { get; private set; }

    public int Missed { get; private set; }

    /// <summary>Values that were expected.</summary>
    public int Expected => Right + Missed;

    public double Precision => Share(Right, Right + Spurious);

    public double Recall => Share(Right, Right + Missed);

    public double F1 => Share(2 * Right, (2 * Right) + Spurious + Missed);

    public void Add(int right, int spurious, int missed)
    {
        Right += right;
        Spurious += spurious;
        Missed += missed;
    }

    /// <summary>Compares the values of one field of one message.</summary>
    /// <returns>Whether they are the same.</returns>
    public bool Compare(IReadOnlyList<string> expected, IReadOnlyList<string> got)
    {
        var right = expected.Intersect(got, StringComparer.Ordinal).Count();
        Add(right, got.Count - right, expected.Count - right);
        return right == expected.Count && right == got.Count;
    }

    /// <summary>A share of nothing is whole: there was nothing to get wrong.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 1 : Math.Round((double)part / whole, 4);
}
