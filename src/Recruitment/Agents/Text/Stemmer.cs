namespace Recruitment.Agents.Text;

/// <summary>
/// Cuts common Dutch and English endings. Deliberately light: it only has to bring the forms of one word together, and the
/// classifier also sees the whole word and its letter groups, so a wrong cut does little harm.
/// </summary>
public static class Stemmer
{
    private const int ShortestStem = 3;

    // Longest first. An ending is cut once.
    private static readonly string[] Endings =
        ["heden", "ingen", "aties", "atie", "tjes", "ings", "etje", "ende", "jes", "ing", "tje", "sten", "ten", "den", "ers", "ies", "en", "je", "ed", "es", "te", "de", "er", "e", "s", "t"];

    /// <summary>Gives the stem of a folded word; words of four letters or fewer come back unchanged.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 4)
        {
            return word;
        }

        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
