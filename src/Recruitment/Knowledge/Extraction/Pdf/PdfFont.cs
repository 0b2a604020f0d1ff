using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Turns the bytes of a shown string into glyphs: by the font's own map, else by its encoding.</summary>
internal sealed class PdfFont
{
    private static readonly Encoding WinAnsi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding MacRoman = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;

    private readonly Dictionary<int, double> _widths = [];
    private readonly string?[] _encoding = new string?[256];
    private readonly ToUnicodeMap? _map;
    private readonly bool _isComposite;
    private readonly int _codeLength = 1;
    private readonly double? _defaultWidth;

    public PdfFont(PdfToken.Dictionary font, PdfFile file)
    {
        Name = file.Name(font, "BaseFont") ?? "";
        _map = file.Get(font, "ToUnicode") is PdfToken.Stream map ? ToUnicodeMap.Parse(file.Bytes(map)) : null;
        _isComposite = file.Name(font, "Subtype") == "Type0";
        if (_isComposite)
        {
            _codeLength = _map?.CodeLength ?? 2;
            var descendant = file.Items(font, "DescendantFonts").OfType<PdfToken.Dictionary>().FirstOrDefault();
            _defaultWidth = (descendant is null ? null : file.Number(descendant, "DW")) ?? 1000;
            ReadCompositeWidths(descendant is null ? [] : file.Items(descendant, "W"), file);
        }
        else
        {
            ReadSimpleWidths(font, file);
            ReadEncoding(file.Get(font, "Encoding"), file);
        }
    }

    /// <summary>Such as <c>ABCDEF+Calibri-Bold</c>.</summary>
    public string Name { get; }

    public IEnumerable<PdfGlyph> Read(byte[] text)
    {
        for (var at = 0; at + _codeLength <= text.Length; at += _codeLength)
        {
            var code = 0;
            for (var index = 0; index < _codeLength; index++)
            {
                code = (code << 8) | text[at + index];
            }

            var letters = _map?.Find(code) ?? (_isComposite ? null : _encoding[code & 0xFF]);
            var width = _widths.TryGetValue(code, out var own) ? own
                : _defaultWidth ?? StandardWidths.Of(Name, letters is { Length: > 0 } ? letters[0] : 'n');
            yield return new PdfGlyph(letters, width, _codeLength == 1 && code == 32);
        }
    }

    private void ReadSimpleWidths(PdfToken.Dictionary font, PdfFile file)
    {
        var first = (int)(file.Number(font, "FirstChar") ?? 0);

        // Type 3 fonts measure in their own space; most use a thousandth, some a unit.
        var scale = file.Name(font, "Subtype") == "Type3" && file.Items(font, "FontMatrix") is [PdfToken.Number unit, ..] ? 1000 * Math.Abs(unit.Value) : 1;
        foreach (var (index, width) in file.Items(font, "Widths").Index())
        {
            if (width is PdfToken.Number number)
            {
                _widths[first + index] = number.Value * scale;
            }
        }
    }

    // [ code [w w w] first last w ... ]: ISO 32000-1, 9.7.4.3.
    private void ReadCompositeWidths(IReadOnlyList<PdfToken> items, PdfFile file)
    {
        static double Number(PdfToken token) => token is PdfToken.Number number ? number.Value : 0;
        for (var at = 0; at + 1 < items.Count;)
        {
            var first = (int)Number(items[at]);
            if (items[at + 1] is PdfToken.List list)
            {
                foreach (var (index, width) in list.Items.Index())
                {
                    _widths[first + index] = Number(file.Resolve(width));
                }

                at += 2;
            }
            else
            {
                var last = Math.Min((int)Number(items[at + 1]), 0xFFFF);
                for (var code = first; code <= last; code++)
                {
                    _widths[code] = at + 2 < items.Count ? Number(items[at + 2]) : 0;
                }

                at += 3;
            }
        }
    }

    private void ReadEncoding(PdfToken? encoding, PdfFile file)
    {
        var differences = encoding as PdfToken.Dictionary;
        var named = encoding is PdfToken.Name name ? name.Value : differences is null ? null : file.Name(differences, "BaseEncoding");

        // Standard and unnamed encodings agree with WinAnsi on all that matters here but for the quotation marks.
        var table = named == "MacRomanEncoding" ? MacRoman : WinAnsi;
        for (var code = 32; code < 256; code++)
        {
            _encoding[code] = table.GetString([(byte)code]);
        }

        var at = 0;
        foreach (var item in differences is null ? [] : file.Items(differences, "Differences"))
        {
            if (item is PdfToken.Number code)
            {
                at = (int)code.Value;
            }
            else if (item is PdfToken.Name glyph && at is >= 0 and < 256)
            {
                _encoding[at++] = GlyphNames.Find(glyph.Value);
            }
        }
    }
}
