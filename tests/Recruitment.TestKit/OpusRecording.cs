using System.Buffers.Binary;
using System.Text;

namespace Recruitment.TestKit;

/// <summary>A voice message as WhatsApp makes it, as far as its pages go: Opus in Ogg (RFC 3533, RFC 7845). There is a text in it instead of sound.</summary>
public static class OpusRecording
{
    public static byte[] Of(TimeSpan length, string content = "sound") =>
        [.. Page(0, "OpusHead"u8.ToArray()), .. Page((long)(length.TotalSeconds * 48_000), Encoding.ASCII.GetBytes(content))];

    private static byte[] Page(long granule, byte[] content)
    {
        var page = new byte[28 + content.Length];
        "OggS"u8.CopyTo(page);
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(6), granule);
        page[26] = 1;
        page[27] = (byte)content.Length;
        content.CopyTo(page, 28);
        return page;
    }
}
