using System.Globalization;
using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Reads the tokens of a file, a content stream or a character map. Damage gives fewer tokens, never an exception.</summary>
internal sealed class PdfLexer(byte[] bytes, int start = 0)
{
    private const int Deepest = 32;

    private int _at = start;

    public int Position => _at;

    /// <summary>The next token; null at the end.</summary>
    public PdfToken? Next() => Next(0);

    private PdfToken? Next(int depth)
    {
        while (true)
        {
            SkipSpace();
            if (_at >= bytes.Length)
            {
                return null;
            }

            switch ((char)bytes[_at])
            {
                case '/':
                    _at++;
                    return new PdfToken.Name(Word());
                case '(':
                    return new PdfToken.Text(Literal());
                case '<' when Peek(1) == '<':
                    _at += 2;
                    return Dictionary(List(depth));
                case '<':
                    return new PdfToken.Text(Hexadecimal());
                case '[':
                    _at++;
                    return List(depth);
                case ']' or '>' or ')' or '{' or '}':
                    // Stray here; lists eat their own ends.
                    _at++;
                    break;
                default:
                    return NumberOrOperator();
            }
        }
    }

    private PdfToken.List List(int depth)
    {
        var items = new List<PdfToken>();
        while (true)
        {
            SkipSpace();
            if (_at >= bytes.Length)
            {
                break;
            }

            if (bytes[_at] == ']')
            {
                _at++;
                break;
            }

            if (bytes[_at] == '>' && Peek(1) == '>')
            {
                _at += 2;
                break;
            }

            if (depth >= Deepest || Next(depth + 1) is not { } item)
            {
                _at++;
                continue;
            }

            if (item is PdfToken.Operator { Value: "R" } && items is [.., PdfToken.Number id, PdfToken.Number])
            {
                items.RemoveRange(items.Count - 2, 2);
                item = new PdfToken.Reference((int)id.Value);
            }

            items.Add(item);
        }

        return new PdfToken.List(items);
    }

    private static PdfToken.Dictionary Dictionary(PdfToken.List list)
    {
        var items = new Dictionary<string, PdfToken>(StringComparer.Ordinal);
        for (var index = 0; index + 1 < list.Items.Count; index++)
        {
            if (list.Items[index] is PdfToken.Name name)
            {
                items[name.Value] = list.Items[++index];
            }
        }

        return new PdfToken.Dictionary(items);
    }

    private PdfToken NumberOrOperator()
    {
        var word = Word();
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new PdfToken.Number(number);
        }

        if (word == "ID")
        {
            SkipInlineImage();
        }

        return new PdfToken.Operator(word);
    }

    // The bytes of a picture follow; they end at EI between white space.
    private void SkipInlineImage()
    {
        for (; _at + 2 < bytes.Length; _at++)
        {
            if (IsSpace(bytes[_at]) && bytes[_at + 1] == 'E' && bytes[_at + 2] == 'I' && (_at + 3 >= bytes.Length || IsSpace(bytes[_at + 3])))
            {
                _at += 3;
                return;
            }
        }

        _at = bytes.Length;
    }

    private string Word()
    {
        var start = _at;
        while (_at < bytes.Length && !IsSpace(bytes[_at]) && !IsDelimiter(bytes[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            _at++;
        }

        var word = Encoding.Latin1.GetString(bytes, start, Math.Min(_at, bytes.Length) - start);
        return word.Contains('#', StringComparison.Ordinal) ? Unescape(word) : word;
    }

    private static string Unescape(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] == '#' && index + 2 < name.Length && char.IsAsciiHexDigit(name[index + 1]) && char.IsAsciiHexDigit(name[index + 2]))
            {
                text.Append((char)Convert.ToInt32(name.Substring(index + 1, 2), 16));
                index += 2;
            }
            else
            {
                text.Append(name[index]);
            }
        }

        return text.ToString();
    }

    private byte[] Literal()
    {
        var text = new List<byte>();
        var open = 0;
        for (; _at < bytes.Length; _at++)
        {
            var value = bytes[_at];
            if (value == '\\')
            {
                _at++;
                Escape(text);
                continue;
            }

            open += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (open == 0)
            {
                _at++;
                break;
            }

            if (value != '(' || open > 1)
            {
                text.Add(value);
            }
        }

        return [.. text];
    }

    private void Escape(List<byte> text)
    {
        if (_at >= bytes.Length)
        {
            return;
        }

        var value = bytes[_at];
        if (value is >= (byte)'0' and <= (byte)'7')
        {
            var code = 0;
            var digits = 0;
            for (; digits < 3 && _at < bytes.Length && bytes[_at] is >= (byte)'0' and <= (byte)'7'; digits++, _at++)
            {
                code = (code * 8) + bytes[_at] - '0';
            }

            _at--;
            text.Add((byte)code);
        }
        else if (value == '\r' || value == '\n')
        {
            _at += value == '\r' && Peek(1) == '\n' ? 1 : 0;
        }
        else
        {
            text.Add(value switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => value });
        }
    }

    private byte[] Hexadecimal()
    {
        var digits = new StringBuilder();
        for (_at++; _at < bytes.Length && bytes[_at] != '>'; _at++)
        {
            if (char.IsAsciiHexDigit((char)bytes[_at]))
            {
                digits.Append((char)bytes[_at]);
            }
        }

        _at++;
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString());
    }

    private void SkipSpace()
    {
        while (_at < bytes.Length)
        {
            if (bytes[_at] == '%')
            {
                while (_at < bytes.Length && bytes[_at] is not ((byte)'\n' or (byte)'\r'))
                {
                    _at++;
                }
            }
            else if (IsSpace(bytes[_at]))
            {
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    private char Peek(int ahead) => _at + ahead < bytes.Length ? (char)bytes[_at + ahead] : '\0';

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte value) => "()<>[]{}/%".Contains((char)value, StringComparison.Ordinal);
}
