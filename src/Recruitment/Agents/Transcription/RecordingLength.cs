using System.Buffers.Binary;

namespace Recruitment.Agents.Transcription;

/// <summary>How long a recording lasts, from its header: Opus in Ogg as WhatsApp records it (RFC 7845), WAV, and MPEG-4 (ISO/IEC 14496-12).</summary>
internal static class RecordingLength
{
    /// <summary>Granules of Opus are 48,000 a second, whatever the recording's own rate (RFC 7845, section 4).</summary>
    private const double OpusRate = 48_000;
    private const int OggHeader = 27;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Null when it cannot be told. A header can lie, so that a size limit is needed as well.</summary>
    public static TimeSpan? Of(ReadOnlySpan<byte> sound)
    {
        var seconds = sound.StartsWith("OggS"u8) ? Ogg(sound)
            : sound.StartsWith("RIFF"u8) ? Wave(sound)
            : sound.Length > 8 && sound[4..8].SequenceEqual("ftyp"u8) ? Mpeg4(sound)
            : null;
        return seconds is > 0 && seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;
    }

    // The last page's granule position counts all samples before it.
    private static double? Ogg(ReadOnlySpan<byte> sound)
    {
        var page = sound.LastIndexOf("OggS"u8);
        return sound.IndexOf("OpusHead"u8) >= 0 && sound.Length - page >= OggHeader
            ? BinaryPrimitives.ReadInt64LittleEndian(sound[(page + 6)..]) / OpusRate
            : null;
    }

    private static double? Wave(ReadOnlySpan<byte> sound)
    {
        var format = sound.IndexOf("fmt "u8);
        if (format < 0 || sound.Length - format < 20)
        {
            return null;
        }

        var bytesPerSecond = BinaryPrimitives.ReadInt32LittleEndian(sound[(format + 16)..]);
        return bytesPerSecond > 0 ? (double)sound.Length / bytesPerSecond : null;
    }

    // Box mvhd: version, flags, two times of 4 bytes (8 in version 1), time scale, duration.
    private static double? Mpeg4(ReadOnlySpan<byte> sound)
    {
        var box = sound.IndexOf("mvhd"u8);
        if (box < 0 || sound.Length - box < 36)
        {
            return null;
        }

        var isLong = sound[box + 4] == 1;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(sound[(box + (isLong ? 24 : 16))..]);
        var duration = isLong ? BinaryPrimitives.ReadUInt64BigEndian(sound[(box + 28)..]) : BinaryPrimitives.ReadUInt32BigEndian(sound[(box + 20)..]);
        return scale > 0 ? duration / (double)scale : null;
    }
}
