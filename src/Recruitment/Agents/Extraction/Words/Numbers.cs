using System.Collections.Frozen;
using System.Globalization;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>Numbers in digits ("2.800", "14,50", "2,5") and in words ("anderhalf", "tweeëndertig", "thirty two").</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, decimal> Words = Build();

    /// <summary>The number at a word and how many words it takes; null when there is none.</summary>
    public static (decimal Value, int Length)? Read(Utterance said, int at)
    {
        if (said.IsNumber(at))
        {
            return Parse(said[at]) is { } digits ? (digits, 1) : null;
        }

        if (!Words.TryGetValue(said[at], out var value))
        {
            return null;
        }

        if (value is >= 20 and <= 90 && value % 10 == 0 && said.Before(at + 1) < Gap.Clause && Words.TryGetValue(said[at + 1], out var unit) && unit is >= 1 and <= 9 && decimal.IsInteger(unit))
        {
            return (value + unit, 2);
        }

        if (said[at + 1] is "en" && said[at + 2] is "half" && said.Before(at + 2) == Gap.Joined)
        {
            return (value + 0.5m, 3);
        }

        return said[at + 1] is "en" && said[at + 2] is "een" && said[at + 3] is "half" or "halve" ? (value + 0.5m, 4) : (value, 1);
    }

    /// <summary>Reads digits in which a dot or comma is a decimal mark or parts thousands.</summary>
    public static decimal? Parse(string digits)
    {
        if (digits.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var mark = digits.LastIndexOfAny(['.', ',']);
        var isDecimal = mark >= 0 && digits.Length - mark - 1 != 3;
        var whole = isDecimal ? digits[..mark] : digits;
        var plain = whole.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
        var text = isDecimal ? $"{plain}.{digits[(mark + 1)..]}" : plain;
        return text.Length <= 12 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static FrozenDictionary<string, decimal> Build()
    {
        var words = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["anderhalf"] = 1.5m,
            ["anderhalve"] = 1.5m,
            ["tweeenhalf"] = 2.5m,
            ["tweenhalf"] = 2.5m,
            ["twenhalf"] = 2.5m,
            ["drieenhalf"] = 3.5m,
            ["half"] = 0.5m,
            ["halve"] = 0.5m,
            ["eineinhalb"] = 1.5m,
            ["zero"] = 0,
            ["nul"] = 0,
            ["duizend"] = 1000,
            ["tweeduizend"] = 2000,
            ["drieduizend"] = 3000,
            ["vierduizend"] = 4000,
            ["vijfduizend"] = 5000,
            ["anderthalb"] = 1.5m,
            ["poltora"] = 1.5m,
        };
        AddRow(words, 1, "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig");
        AddRow(words, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        AddRow(words, 1, "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig");
        AddRow(words, 1, "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize");
        AddRow(words, 1, "jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec");
        words["a"] = 1;
        words["an"] = 1;
        words["une"] = 1;
        words["eine"] = 1;
        words["einem"] = 1;
        words["eenjaar"] = 1;
        words["dwie"] = 2;
        foreach (var (name, tens) in new (string, int)[] { ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60) })
        {
            words[name] = tens;
            var units = "een twee drie vier vijf zes zeven acht negen".Split(' ');
            for (var unit = 0; unit < units.Length; unit++)
            {
                words[$"{units[unit]}en{name}"] = tens + unit + 1;

                // Folding makes one letter of three: "tweeëndertig".
                words[$"{units[unit]}en{name}".Replace("eee", "e", StringComparison.Ordinal)] = tens + unit + 1;
            }
        }

        AddTens(words, "twenty thirty forty fifty sixty");
        AddTens(words, "zwanzig dreissig vierzig funfzig sechzig");
        AddTens(words, "vingt trente quarante cinquante soixante");
        AddTens(words, "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddRow(Dictionary<string, decimal> words, int first, string row)
    {
        foreach (var word in row.Split(' '))
        {
            words.TryAdd(word, first++);
        }
    }

    private static void AddTens(Dictionary<string, decimal> words, string row)
    {
        var value = 20;
        foreach (var word in row.Split(' '))
        {
            words.TryAdd(word, value);
            value += 10;
        }
    }
}
