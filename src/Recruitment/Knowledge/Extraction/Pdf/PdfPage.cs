namespace Recruitment.Knowledge.Extraction.Pdf;

/// <param name="Contents">Played one after the other.</param>
/// <param name="Resources">Fonts and forms by name.</param>
/// <param name="Rotation">Clockwise, in degrees, when it is shown.</param>
internal sealed record PdfPage(IReadOnlyList<PdfToken.Stream> Contents, PdfToken.Dictionary? Resources, int Rotation);
