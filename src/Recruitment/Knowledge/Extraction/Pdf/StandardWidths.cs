namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Widths of the fonts that a PDF need not bring along, in thousandths of the font size (Adobe's metrics of Helvetica; the serif fonts run a tenth narrower).</summary>
internal static class StandardWidths
{
    private const double Courier = 600;
    private const double Serif = 0.9;
    private const double Other = 556;

    private static readonly short[] Helvetica =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Of(string font, char letter)
    {
        if (font.Contains("Courier", StringComparison.OrdinalIgnoreCase) || font.Contains("Mono", StringComparison.OrdinalIgnoreCase))
        {
            return Courier;
        }

        var width = letter is >= ' ' and <= '~' ? Helvetica[letter - ' '] : Other;
        return font.Contains("Times", StringComparison.OrdinalIgnoreCase) ? width * Serif : width;
    }
}
