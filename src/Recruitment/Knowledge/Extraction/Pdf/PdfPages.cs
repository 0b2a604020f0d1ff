namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>The pages of a file in order, with what they inherit from the tree above them (ISO 32000-1, 7.7.3).</summary>
internal static class PdfPages
{
    private const int Deepest = 50;

    public static IEnumerable<PdfPage> Of(PdfFile file) =>
        file.Catalogue is { } catalogue && file.Get(catalogue, "Pages") is PdfToken.Dictionary root
            ? Under(file, root, new PdfPage([], null, 0), new HashSet<PdfToken>(ReferenceEqualityComparer.Instance), 0)
            : [];

    private static IEnumerable<PdfPage> Under(PdfFile file, PdfToken.Dictionary node, PdfPage inherited, HashSet<PdfToken> seen, int depth)
    {
        if (depth > Deepest || !seen.Add(node))
        {
            yield break;
        }

        var own = inherited with
        {
            Resources = file.Get(node, "Resources") as PdfToken.Dictionary ?? inherited.Resources,
            Rotation = (int)(file.Number(node, "Rotate") ?? inherited.Rotation),
        };
        if (!node.Items.ContainsKey("Kids"))
        {
            yield return own with { Contents = [.. file.Items(node, "Contents").OfType<PdfToken.Stream>()] };
            yield break;
        }

        foreach (var page in file.Items(node, "Kids").OfType<PdfToken.Dictionary>().SelectMany(kid => Under(file, kid, own, seen, depth + 1)))
        {
            yield return page;
        }
    }
}
