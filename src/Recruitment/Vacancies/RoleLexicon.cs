using System.Collections.Frozen;
using System.Numerics;
using Recruitment.Platform.Search;

namespace Recruitment.Vacancies;

/// <summary>Recognises kinds of work in free text, whatever the spelling, compound or language.</summary>
internal static class RoleLexicon
{
    private const int LongestPhrase = 4;
    private const int ShortestCompoundPart = 5;

    // Everyday words one slip away from a kind of work; without this list "worden" would be a job.
    private static readonly FrozenSet<string> NeverMisspelt = FrozenSet.ToFrozenSet(
        ["lasten", "laten", "later", "lange", "langer", "bouwde", "sector", "winter", "zorgen", "sorry", "order", "orders", "kosten", "koffie", "parkeren", "winnen", "sterk", "beter", "store", "story", "cleared", "careful", "office", "schoon", "planen", "plannen", "keuze", "rooster", "porties", "horen", "worker", "working"]);

    // Kinds of work when someone is asked for one, but everyday words in a running text.
    private static readonly FrozenSet<string> NotInRunningText = FrozenSet.ToFrozenSet(
        ["it", "dc", "bar", "kas", "rijden", "driving", "kinderen", "opvang", "store", "shop", "bureau", "koken", "planning", "groen", "tuin", "transport", "vervoer", "verkoop", "delivery", "kantoor", "office", "begeleider"]);

    private static readonly string[] FamilyNames = [.. RoleTable.Families.Select(row => row.Family)];
    private static readonly FrozenDictionary<string, RoleMask> Words = ReadWords();
    private static readonly FrozenDictionary<string, RoleMask>.AlternateLookup<ReadOnlySpan<char>> WordSpans = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] CompoundParts = [.. Words.Keys.Where(word => word.Length >= ShortestCompoundPart).OrderByDescending(word => word.Length)];
    private static readonly ulong[] FamilyOfKind = [.. RoleTable.Kinds.Select(row => FamilyBit(row.Family))];

    /// <summary>The kinds and fields of work that a text names.</summary>
    public static RoleMask Read(string text) => Read(SearchWords.Split(text), forgiving: true, isRunningText: false);

    /// <summary>As <see cref="Read(string)"/> for a title or tag of our own, which is spelt well.</summary>
    public static RoleMask ReadTitle(string title) => Read(SearchWords.Split(title), forgiving: false, isRunningText: false);

    /// <summary>As <see cref="Read(string)"/> for whole messages, in which chance hits would mislead.</summary>
    public static RoleMask ReadExactly(string text) => Read(SearchWords.Split(text), forgiving: false, isRunningText: true);

    private static RoleMask Read(string[] words, bool forgiving, bool isRunningText)
    {
        var found = RoleMask.None;
        for (var start = 0; start < words.Length;)
        {
            var (mask, used) = ReadPhrase(words, start);
            if (isRunningText && used == 1 && NotInRunningText.Contains(words[start]))
            {
                mask = RoleMask.None;
            }
            else if (mask.IsEmpty)
            {
                mask = ReadCompound(words[start], forgiving);
            }

            found = found.And(mask);
            start += used;
        }

        return found;
    }

    private static (RoleMask Mask, int Used) ReadPhrase(string[] words, int start)
    {
        for (var length = Math.Min(LongestPhrase, words.Length - start); length > 0; length--)
        {
            var phrase = length == 1 ? words[start] : string.Concat(words.AsSpan(start, length));
            if (Words.TryGetValue(phrase, out var mask))
            {
                return (mask, length);
            }
        }

        return (RoleMask.None, 1);
    }

    private static RoleMask ReadCompound(string word, bool forgiving)
    {
        if (word.Length < ShortestCompoundPart)
        {
            return RoleMask.None;
        }

        foreach (var ending in (ReadOnlySpan<string>)["s", "en", "n", "es"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && WordSpans.TryGetValue(word.AsSpan(0, word.Length - ending.Length), out var singular))
            {
                return singular;
            }
        }

        foreach (var part in CompoundParts)
        {
            if (word.Length > part.Length + 2 && (word.StartsWith(part, StringComparison.Ordinal) || word.EndsWith(part, StringComparison.Ordinal)))
            {
                return Words[part];
            }
        }

        return forgiving && !NeverMisspelt.Contains(word) ? ReadMisspelt(word) : RoleMask.None;
    }

    private static RoleMask ReadMisspelt(string word)
    {
        // Six letters at least: shorter words are one slip away from too many others.
        if (word.Length < 6)
        {
            return RoleMask.None;
        }

        var allowed = EditDistance.Allowed(word.Length);
        foreach (var part in CompoundParts)
        {
            if (part[0] == word[0] && EditDistance.Within(word, part, allowed))
            {
                return Words[part];
            }
        }

        return RoleMask.None;
    }

    private static FrozenDictionary<string, RoleMask> ReadWords()
    {
        var words = new Dictionary<string, RoleMask>();
        foreach (var (family, list) in RoleTable.Families)
        {
            Add(words, list, new RoleMask(0, FamilyBit(family), 0));
        }

        for (var kind = 0; kind < RoleTable.Kinds.Length; kind++)
        {
            Add(words, RoleTable.Kinds[kind].Words, new RoleMask(1UL << kind, 0, FamilyBit(RoleTable.Kinds[kind].Family)));
        }

        return words.ToFrozenDictionary();
    }

    private static void Add(Dictionary<string, RoleMask> words, string list, RoleMask mask)
    {
        foreach (var phrase in list.Split(", "))
        {
            // Written apart or together, a phrase is the same word: "order picker", "orderpicker".
            var key = SearchWords.Fold(phrase).Replace(" ", "", StringComparison.Ordinal);
            words[key] = words.TryGetValue(key, out var known) ? known.And(mask) : mask;
        }
    }

    private static ulong FamilyBit(string family) => 1UL << Array.IndexOf(FamilyNames, family);

    /// <summary>The families that kinds belong to.</summary>
    public static ulong FamiliesOf(ulong kinds)
    {
        var families = 0UL;
        for (var rest = kinds; rest != 0; rest &= rest - 1)
        {
            families |= FamilyOfKind[BitOperations.TrailingZeroCount(rest)];
        }

        return families;
    }
}
