namespace Recruitment.Knowledge.Extraction.Pdf;

/// <param name="Text">What it stands for; null when the font does not say.</param>
/// <param name="Width">In thousandths of the font size.</param>
/// <param name="IsSpace">Whether word spacing applies: the one-byte code 32.</param>
internal readonly record struct PdfGlyph(string? Text, double Width, bool IsSpace);
