using System.Globalization;
using System.Text;

namespace Recruitment.Agents.Text;

/// <summary>Brings the many ways of writing one letter to one: case, diacritics, full-width and "bold" letters, curly quotes, repeated letters.</summary>
public static class TextFolding
{
    private const int TableStart = 0x00C0;
    private const int TableEnd = 0x0250;

    private static readonly string[] Latin = BuildLatinTable();

    /// <summary>
    /// Folds a text. Three or more of one letter become one ("hoiiii" to "hoi"); line breaks stay; never throws, also not on lone surrogates.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x80)
            {
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else
            {
                AppendWide(folded, rune);
            }
        }

        return ShortenRuns(folded);
    }

    private static void AppendWide(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 0x2018 or 0x2019 or 0x02BC or 0x00B4 or 0x2032:
                folded.Append('\'');
                break;
            case 0x00A0 or 0x202F or (>= 0x2000 and <= 0x200A) or 0x3000:
                folded.Append(' ');
                break;
            case >= 0x0300 and <= 0x036F or (>= 0x200B and <= 0x200F) or 0x00AD or 0xFEFF:
                break;
            case >= TableStart and < TableEnd:
                folded.Append(Latin[rune.Value - TableStart]);
                break;
            case >= 0xFF01 and <= 0xFF5E or (>= 0x1D400 and <= 0x1D7FF):
                folded.Append(rune.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant());
                break;
            default:
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
                break;
        }
    }

    private static string ShortenRuns(StringBuilder folded)
    {
        var write = 0;
        for (var read = 0; read < folded.Length;)
        {
            var letter = folded[read];
            var end = read + 1;
            while (end < folded.Length && folded[end] == letter)
            {
                end++;
            }

            var keep = char.IsAsciiLetter(letter) && end - read >= 3 ? 1 : end - read;
            for (var copy = 0; copy < keep; copy++)
            {
                folded[write++] = letter;
            }

            read = end;
        }

        return folded.ToString(0, write);
    }

    private static string[] BuildLatinTable()
    {
        var table = new string[TableEnd - TableStart];
        for (var code = TableStart; code < TableEnd; code++)
        {
            table[code - TableStart] = FoldLetter((char)code);
        }

        return table;
    }

    private static string FoldLetter(char letter) => letter switch
    {
        'ß' => "ss",
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Ø' or 'ø' => "o",
        'Ł' or 'ł' => "l",
        'Đ' or 'đ' or 'Ð' or 'ð' => "d",
        'ı' => "i",
        'Þ' or 'þ' => "th",
        'Ĳ' or 'ĳ' => "ij",
        _ => new string([.. letter.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)]),
    };
}
