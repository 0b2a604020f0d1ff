using System.Collections.Frozen;
using System.Globalization;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Writes a name with the capitals it should have: "sanne de vries" as "Sanne de Vries".</summary>
internal static class ProperName
{
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["van", "v/d", "v.d.", "vd", "de", "der", "den", "ten", "ter", "van't", "'t", "’t", "t", "von", "zu", "op", "in", "het", "la", "le", "da", "dos", "do", "di", "du", "des", "bin"]);

    public static string Write(string name)
    {
        var words = name.Split([' ', '\t', '\n', '"'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = at > 0 && at < words.Length - 1 && Particles.Contains(words[at].ToLowerInvariant()) ? words[at].ToLowerInvariant() : Capitalise(words[at]);
        }

        return string.Join(' ', words);
    }

    private static string Capitalise(string word)
    {
        // A mixed spelling such as "McDonald" or "EL-Amrani" is the candidate's own.
        var isMixed = word.Length > 2 && char.IsUpper(word[0]) && word.Any(char.IsLower);
        if (isMixed)
        {
            return word;
        }

        var parts = word.ToLowerInvariant().Split('-');
        return string.Join('-', parts.Select(part =>
            part.StartsWith("ij", StringComparison.Ordinal) ? "IJ" + part[2..]
            : part.Length > 0 ? char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..]
            : part));
    }
}
