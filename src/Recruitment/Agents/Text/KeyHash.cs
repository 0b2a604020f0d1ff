namespace Recruitment.Agents.Text;

/// <summary>64-bit FNV-1a over characters: stable between runs and machines, which <see cref="string.GetHashCode()"/> is not.</summary>
internal static class KeyHash
{
    public const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }

    public static ulong Of(ReadOnlySpan<char> text) => Add(Start, text);

    /// <summary>The hash of a text with one letter left out.</summary>
    public static ulong Without(ReadOnlySpan<char> text, int skip) => Add(Add(Start, text[..skip]), text[(skip + 1)..]);
}
