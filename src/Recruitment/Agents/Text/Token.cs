namespace Recruitment.Agents.Text;

/// <summary>One word, number or sign of a message in the forms that matching needs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Lower case, without diacritics, runs of a letter shortened, shorthand written out.</param>
/// <param name="Key">How it sounds (see <see cref="PhoneticKey"/>); equal for most spellings of one word. Equals <paramref name="Text"/> unless a word.</param>
/// <param name="Stem">The phonetic key of its stem (see <see cref="Stemmer"/>).</param>
public readonly record struct Token(TokenKind Kind, string Text, string Key, string Stem)
{
    internal static Token Word(string folded) =>
        new(TokenKind.Word, folded, PhoneticKey.Of(folded), PhoneticKey.Of(Stemmer.Stem(folded)));

    internal static Token Sign(TokenKind kind, string text) => new(kind, text, text, text);
}
