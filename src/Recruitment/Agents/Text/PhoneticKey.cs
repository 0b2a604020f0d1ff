namespace Recruitment.Agents.Text;

/// <summary>
/// A spelling-tolerant form of a word. Most Dutch spelling mistakes swap letters that sound alike (d/t, ei/ij, z/s, v/f, c/k, ou/au)
/// or double the wrong letter; a key that merges those makes "solicitatie", "sollicitatie" and "solisitatie" one word.
/// The same rules are applied to every language: the key only has to be equal for equal words, not pronounceable.
/// </summary>
public static class PhoneticKey
{
    private const int LongestWord = 48;

    /// <summary>Gives the key of a folded word.</summary>
    public static string Of(string word) => Build(word, isFragment: false);

    /// <summary>Gives the key of a word's beginning, in which the last letter keeps its sound because the word goes on.</summary>
    public static string OfFragment(string fragment) => Build(fragment, isFragment: true);

    private static string Build(string word, bool isFragment)
    {
        if (word.Length <= 2)
        {
            return word;
        }

        Span<char> key = stackalloc char[LongestWord * 2];
        var length = 0;
        var source = word.AsSpan(0, Math.Min(word.Length, LongestWord));
        for (var at = 0; at < source.Length;)
        {
            at += Sound(source, at, out var first, out var second);
            length = Append(key, length, first);
            length = second == '\0' ? length : Append(key, length, second);
        }

        if (!isFragment && length > 2)
        {
            key[length - 1] = key[length - 1] switch { 'd' => 't', 'b' => 'p', _ => key[length - 1] };
            length = key[length - 1] == key[length - 2] ? length - 1 : length;
        }

        return new string(key[..length]);
    }

    private static int Append(Span<char> key, int length, char letter)
    {
        if (length > 0 && key[length - 1] == letter)
        {
            return length;
        }

        key[length] = letter;
        return length + 1;
    }

    // Returns how many letters were read.
    private static int Sound(ReadOnlySpan<char> word, int at, out char first, out char second)
    {
        var letter = word[at];
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        second = '\0';
        (first, var read) = (letter, next) switch
        {
            ('i', 'j') or ('e', 'i') or ('e', 'y') => ('y', 2),
            ('i', 'e') => ('i', 2),
            ('o', 'e') => ('u', 2),
            ('a', 'u') or ('o', 'u') => ('o', 2),
            ('c', 'k') => ('k', 2),
            ('c', 'h') or ('g', 'h') => ('g', 2),
            ('p', 'h') => ('f', 2),
            ('t', 'h') or ('d', 't') => ('t', 2),
            ('s', 'z') or ('c', 'z') => ('s', 2),
            ('q', 'u') => ('k', 2),
            ('c', 'e' or 'i' or 'y') => ('s', 1),
            ('c' or 'q', _) => ('k', 1),
            ('z', _) => ('s', 1),
            ('v', _) => ('f', 1),
            _ => (letter, 1),
        };
        if (letter is 'a' or 'o' && read == 2 && next == 'u')
        {
            second = 'u';
        }
        else if (letter == 'x')
        {
            (first, second) = ('k', 's');
        }

        return read;
    }
}
