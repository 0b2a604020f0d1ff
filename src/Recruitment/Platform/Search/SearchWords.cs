using System.Buffers;
using System.Globalization;
using System.Text;

namespace Recruitment.Platform.Search;

/// <summary>Turns free text into comparable words: lower case, without accents or punctuation.</summary>
internal static class SearchWords
{
    /// <summary>Folds text to lower-case words of letters and digits, one space between them.</summary>
    public static string Fold(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var source = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD);
        var buffer = ArrayPool<char>.Shared.Rent(source.Length * 2);
        var length = 0;
        foreach (var letter in source)
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                buffer[length++] = letter;
            }
            else if (char.IsLetterOrDigit(letter))
            {
                length = AppendFolded(buffer, length, char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        var folded = new string(buffer, 0, length).TrimEnd(' ');
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return folded;
    }

    /// <summary>The folded words of a text.</summary>
    public static string[] Split(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Lower-case letters, digits and hyphens, as labels need; empty when nothing is left.</summary>
    public static string Slug(string text) => Fold(text).Replace(' ', '-');

    private static int AppendFolded(char[] buffer, int length, char letter)
    {
        // Letters that have no decomposition; Polish candidates write ł, German ones ß.
        switch (letter)
        {
            case 'ł':
                buffer[length++] = 'l';
                break;
            case 'ß':
                buffer[length++] = 's';
                buffer[length++] = 's';
                break;
            case 'ø':
                buffer[length++] = 'o';
                break;
            case 'æ':
                buffer[length++] = 'a';
                buffer[length++] = 'e';
                break;
            default:
                buffer[length++] = letter;
                break;
        }

        return length;
    }
}
