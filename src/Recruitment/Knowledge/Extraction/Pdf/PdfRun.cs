namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Text shown in one go, in points from the bottom left of the page as it is seen.</summary>
/// <param name="Left">Where it starts.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">Height of the line that it stands on.</param>
/// <param name="Size">Of the letters.</param>
/// <param name="IsBold">By the font's name.</param>
/// <param name="Text">Not empty.</param>
internal sealed record PdfRun(double Left, double Right, double Baseline, double Size, bool IsBold, string Text);
