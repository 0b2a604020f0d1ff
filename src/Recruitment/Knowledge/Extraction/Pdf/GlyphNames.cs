using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>The text of a glyph by its name, as font encodings name glyphs (Adobe Glyph List: Latin letters and common signs).</summary>
internal static class GlyphNames
{
    private static readonly FrozenDictionary<string, string> Signs = Read(
        "space= exclam=! quotedbl=\" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* plus=+ comma=, hyphen=- minus=− "
        + "period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< equal== greater=> question=? at=@ "
        + "bracketleft=[ backslash=\\ bracketright=] asciicircum=^ underscore=_ grave=` braceleft={ bar=| braceright=} asciitilde=~ "
        + "quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” quotesinglbase=‚ quotedblbase=„ guillemotleft=« guillemotright=» guilsinglleft=‹ guilsinglright=› "
        + "endash=– emdash=— bullet=• periodcentered=· ellipsis=… dagger=† daggerdbl=‡ Euro=€ sterling=£ yen=¥ cent=¢ currency=¤ section=§ paragraph=¶ "
        + "degree=° copyright=© registered=® trademark=™ ordfeminine=ª ordmasculine=º plusminus=± multiply=× divide=÷ mu=µ onehalf=½ onequarter=¼ threequarters=¾ "
        + "onesuperior=¹ twosuperior=² threesuperior=³ exclamdown=¡ questiondown=¿ brokenbar=¦ logicalnot=¬ fi=fi fl=fl ff=ff ffi=ffi ffl=ffl "
        + "AE=Æ ae=æ OE=Œ oe=œ Oslash=Ø oslash=ø germandbls=ß Eth=Ð eth=ð Thorn=Þ thorn=þ dotlessi=ı Lslash=Ł lslash=ł IJ=IJ ij=ij nbspace= sfthyphen=- florin=ƒ perthousand=‰");

    private static readonly (string Name, char Mark)[] Accents =
    [
        ("acute", '\u0301'), ("grave", '\u0300'), ("circumflex", '\u0302'), ("dieresis", '\u0308'), ("tilde", '\u0303'), ("ring", '\u030A'), ("caron", '\u030C'),
        ("cedilla", '\u0327'), ("ogonek", '\u0328'), ("dotaccent", '\u0307'), ("macron", '\u0304'), ("breve", '\u0306'), ("hungarumlaut", '\u030B'),
    ];

    /// <summary>Null when the name says nothing, such as <c>g23</c>.</summary>
    public static string? Find(string name)
    {
        if (name.Length == 1 && char.IsAsciiLetter(name[0]))
        {
            return name;
        }

        if (Signs.TryGetValue(name, out var sign))
        {
            return sign;
        }

        var accent = Array.Find(Accents, accent => name.Length == accent.Name.Length + 1 && name.EndsWith(accent.Name, StringComparison.Ordinal));
        return accent.Name is not null ? $"{name[0]}{accent.Mark}".Normalize(NormalizationForm.FormC) : ByCode(name) ?? ByParts(name);
    }

    // uni00E9 and u1F600 carry the code itself.
    private static string? ByCode(string name)
    {
        var digits = name.StartsWith("uni", StringComparison.Ordinal) ? name[3..] : name is ['u', ..] ? name[1..] : "";
        return digits.Length is >= 4 and <= 6
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }

    // f_i is a ligature, a.alt a variant.
    private static string? ByParts(string name)
    {
        var bare = name.Split('.')[0];
        if (bare.Contains('_', StringComparison.Ordinal))
        {
            var parts = bare.Split('_').Select(Find).ToList();
            return parts.TrueForAll(part => part is not null) ? string.Concat(parts) : null;
        }

        return bare.Length > 0 && bare.Length < name.Length ? Find(bare) : null;
    }

    private static FrozenDictionary<string, string> Read(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1].Length == 0 ? " " : pair[1]);
}
