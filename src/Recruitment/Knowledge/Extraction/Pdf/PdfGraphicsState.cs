using System.Numerics;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>What <c>q</c> saves and <c>Q</c> restores, as far as text goes (ISO 32000-1, 8.4 and 9.3).</summary>
internal sealed record PdfGraphicsState
{
    public Matrix3x2 Page { get; init; } = Matrix3x2.Identity;

    public PdfFont? Font { get; init; }

    public double Size { get; init; }

    public double LetterSpace { get; init; }

    public double WordSpace { get; init; }

    public double Stretch { get; init; } = 1;

    public double Leading { get; init; }

    public double Rise { get; init; }
}
