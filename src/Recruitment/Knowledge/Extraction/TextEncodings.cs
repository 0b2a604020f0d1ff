using System.Text;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Reads text whose encoding nobody states.</summary>
internal static class TextEncodings
{
    private const int Sample = 4096;
    private const double MostControls = 0.02;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Code page 1252: what Excel and older Dutch programs write.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when it is valid, else Windows-1252.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are not text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => Unmarked(bytes),
        };
        var controls = text.AsSpan(0, Math.Min(text.Length, Sample)).ToArray().Count(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f'));
        return controls <= MostControls * Math.Min(text.Length, Sample)
            ? text
            : throw new UnreadableDocumentException($"This file is not text. Send {FileFormats.Known}.");
    }

    private static string Unmarked(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Sample)];
        int even = 0, odd = 0;
        for (var index = 0; index < head.Length; index++)
        {
            if (head[index] == 0)
            {
                _ = index % 2 == 0 ? even++ : odd++;
            }
        }

        if (odd > head.Length / 4 && even == 0)
        {
            return Encoding.Unicode.GetString(bytes);
        }

        if (even > head.Length / 4 && odd == 0)
        {
            return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }
}
