using System.IO.Compression;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Unpacks streams (ISO 32000-1, 7.4): the filters that text is packed with, not those of pictures.</summary>
internal static class PdfFilters
{
    private const int Largest = 64 * 1024 * 1024;

    /// <returns>Empty for a filter that packs no text.</returns>
    /// <exception cref="UnreadableDocumentException">It unpacks to more than any page needs.</exception>
    public static byte[] Decode(byte[] content, string filter, PdfToken.Dictionary? parameters) => filter switch
    {
        "FlateDecode" or "Fl" => Unpredict(Inflate(content), parameters),
        "LZWDecode" or "LZW" => Unpredict(Lzw(content, Value(parameters, "EarlyChange", 1)), parameters),
        "ASCIIHexDecode" or "AHx" => Hexadecimal(content),
        "ASCII85Decode" or "A85" => Base85(content),
        _ => [],
    };

    private static int Value(PdfToken.Dictionary? parameters, string key, int otherwise) =>
        parameters?.Items.GetValueOrDefault(key) is PdfToken.Number number ? (int)number.Value : otherwise;

    private static byte[] Inflate(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        var buffer = new byte[32 * 1024];
        try
        {
            int read;
            while ((read = zlib.Read(buffer)) > 0)
            {
                unpacked.Write(buffer, 0, read);
                Check(unpacked.Length);
            }
        }
        catch (InvalidDataException)
        {
            // A damaged tail: what came before it is still text.
        }

        return unpacked.ToArray();
    }

    private static byte[] Lzw(byte[] packed, int early)
    {
        const int Clear = 256, End = 257, MostCodes = 4096;
        var output = new List<byte>();
        var table = new List<byte[]>();
        byte[]? before = null;
        int width = 9, bits = 0, held = 0;
        foreach (var value in packed)
        {
            (held, bits) = ((held << 8) | value, bits + 8);
            if (bits < width)
            {
                continue;
            }

            bits -= width;
            var code = (held >> bits) & ((1 << width) - 1);
            held &= (1 << bits) - 1;
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (before, width) = (null, 9);
                table.Clear();
                continue;
            }

            var entry = code < Clear ? [(byte)code]
                : code - End - 1 < table.Count ? table[code - End - 1]
                : before is null ? [] : [.. before, before[0]];
            output.AddRange(entry);
            Check(output.Count);
            if (before is not null && entry.Length > 0 && table.Count + End + 1 < MostCodes)
            {
                table.Add([.. before, entry[0]]);
            }

            before = entry.Length > 0 ? entry : null;
            var next = table.Count + End + 1 + early;
            width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
        }

        return [.. output];
    }

    private static byte[] Hexadecimal(byte[] content)
    {
        var digits = string.Concat(content.TakeWhile(value => value != '>').Select(value => (char)value).Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private static byte[] Base85(byte[] content)
    {
        var output = new List<byte>(content.Length);
        Span<byte> group = stackalloc byte[4];
        uint sum = 0;
        var count = 0;
        foreach (var value in content)
        {
            if (value == '~')
            {
                break;
            }

            if (value == 'z' && count == 0)
            {
                output.AddRange(new byte[4]);
            }
            else if (value is >= (byte)'!' and <= (byte)'u')
            {
                sum = unchecked((sum * 85) + value - '!');
                if (++count == 5)
                {
                    System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, sum);
                    output.AddRange(group);
                    (sum, count) = (0, 0);
                }
            }
        }

        if (count > 1)
        {
            for (var index = count; index < 5; index++)
            {
                sum = unchecked((sum * 85) + 84);
            }

            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, sum);
            output.AddRange(group[..(count - 1)]);
        }

        return [.. output];
    }

    // PNG's predictors, which object streams and tables use; TIFF's is for pictures.
    private static byte[] Unpredict(byte[] content, PdfToken.Dictionary? parameters)
    {
        if (Value(parameters, "Predictor", 1) < 10)
        {
            return content;
        }

        var pixel = Math.Clamp(Value(parameters, "Colors", 1) * Value(parameters, "BitsPerComponent", 8) / 8, 1, 64);
        var row = Math.Clamp(((Value(parameters, "Columns", 1) * Value(parameters, "Colors", 1) * Value(parameters, "BitsPerComponent", 8)) + 7) / 8, 1, Largest);
        var output = new byte[content.Length / (row + 1) * row];
        for (var line = 0; line < output.Length / row; line++)
        {
            var kind = content[line * (row + 1)];
            for (var column = 0; column < row; column++)
            {
                var at = (line * row) + column;
                int left = column >= pixel ? output[at - pixel] : 0, up = line > 0 ? output[at - row] : 0;
                var corner = column >= pixel && line > 0 ? output[at - row - pixel] : 0;
                output[at] = (byte)(content[(line * (row + 1)) + 1 + column] + kind switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                });
            }
        }

        return output;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void Check(long length)
    {
        if (length > Largest)
        {
            throw new UnreadableDocumentException("This PDF unpacks to more than can be read. Save it again without pictures and send that.");
        }
    }
}
