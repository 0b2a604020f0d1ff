namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>A piece of PDF syntax (ISO 32000-1, 7.2 and 7.3).</summary>
internal abstract record PdfToken
{
    private PdfToken()
    {
    }

    internal sealed record Number(double Value) : PdfToken;

    internal sealed record Text(byte[] Bytes) : PdfToken;

    internal sealed record Name(string Value) : PdfToken;

    internal sealed record List(IReadOnlyList<PdfToken> Items) : PdfToken;

    internal sealed record Dictionary(IReadOnlyDictionary<string, PdfToken> Items) : PdfToken;

    /// <param name="Id">Number of the object; generations are past together with it.</param>
    internal sealed record Reference(int Id) : PdfToken;

    /// <param name="Head">What it says of itself.</param>
    /// <param name="Start">Of its bytes in the file.</param>
    /// <param name="Length">Of its bytes, packed.</param>
    internal sealed record Stream(Dictionary Head, int Start, int Length) : PdfToken;

    /// <summary>A word: an operator of a content stream, or <c>obj</c>, <c>true</c>, <c>null</c>.</summary>
    internal sealed record Operator(string Value) : PdfToken;
}
