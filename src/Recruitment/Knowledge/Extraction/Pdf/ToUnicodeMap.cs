using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Which text the codes of a font stand for, from its own character map (ISO 32000-1, 9.10.3).</summary>
internal sealed class ToUnicodeMap
{
    private const int LargestRange = 0x10000;

    private readonly Dictionary<int, string> _texts = [];

    private ToUnicodeMap()
    {
    }

    /// <summary>Bytes in a code as the map states them; null when it does not.</summary>
    public int? CodeLength { get; private set; }

    public int Count => _texts.Count;

    public string? Find(int code) => _texts.GetValueOrDefault(code);

    public static ToUnicodeMap Parse(byte[] bytes)
    {
        var map = new ToUnicodeMap();
        var lexer = new PdfLexer(bytes);
        var operands = new List<PdfToken>();
        while (lexer.Next() is { } token)
        {
            if (token is not PdfToken.Operator { Value: var word })
            {
                operands.Add(token);
                continue;
            }

            map.Apply(word, operands);
            operands.Clear();
        }

        return map;
    }

    private void Apply(string word, List<PdfToken> operands)
    {
        switch (word)
        {
            case "endcodespacerange" when operands.Count > 0 && operands[0] is PdfToken.Text { Bytes.Length: > 0 and <= 2 } low:
                CodeLength = low.Bytes.Length;
                break;
            case "endbfchar":
                for (var index = 0; index + 1 < operands.Count; index += 2)
                {
                    if (operands[index] is PdfToken.Text code && operands[index + 1] is PdfToken.Text text)
                    {
                        _texts[Code(code.Bytes)] = Unicode(text.Bytes, 0);
                    }
                }

                break;
            case "endbfrange":
                for (var index = 0; index + 2 < operands.Count; index += 3)
                {
                    AddRange(operands[index], operands[index + 1], operands[index + 2]);
                }

                break;
            default:
                break;
        }
    }

    private void AddRange(PdfToken first, PdfToken last, PdfToken target)
    {
        if (first is not PdfToken.Text low || last is not PdfToken.Text high)
        {
            return;
        }

        var start = Code(low.Bytes);
        var count = Math.Min(Code(high.Bytes) - start + 1, LargestRange);
        for (var index = 0; index < count; index++)
        {
            var text = target switch
            {
                PdfToken.Text begin => Unicode(begin.Bytes, index),
                PdfToken.List list when index < list.Items.Count && list.Items[index] is PdfToken.Text one => Unicode(one.Bytes, 0),
                _ => null,
            };
            if (text is not null)
            {
                _texts[start + index] = text;
            }
        }
    }

    private static int Code(byte[] bytes) => bytes.Take(4).Aggregate(0, (code, value) => (code << 8) | value);

    private static string Unicode(byte[] bytes, int offset)
    {
        if (bytes.Length < 2)
        {
            return bytes.Length == 0 ? "" : ((char)(bytes[0] + offset)).ToString();
        }

        var text = Encoding.BigEndianUnicode.GetString(bytes).ToCharArray();
        text[^1] = (char)(text[^1] + offset);
        return new string(text);
    }
}
