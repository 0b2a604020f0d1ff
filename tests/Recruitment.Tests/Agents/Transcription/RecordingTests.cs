using System.Buffers.Binary;
using Recruitment.Agents.Transcription;
using Recruitment.TestKit;

namespace Recruitment.Tests.Agents.Transcription;

public sealed class RecordingTests
{
    public static TheoryData<string, byte[], double?> Recordings => new()
    {
        { "Opus in Ogg", OpusRecording.Of(TimeSpan.FromSeconds(12.5)), 12.5 },
        { "Ogg that is not Opus", "OggS and then something else"u8.ToArray(), null },
        { "Ogg that ends in a header", [.. OpusRecording.Of(TimeSpan.FromSeconds(3)), .. "OggS"u8], null },
        { "WAV of 16 kHz, 16 bits", Wave(bytesPerSecond: 32_000, length: 64_000), 2 },
        { "WAV that claims no bytes a second", Wave(bytesPerSecond: 0, length: 64_000), null },
        { "MPEG-4", Mpeg4(scale: 1000, duration: 7500), 7.5 },
        { "MPEG-4 without a scale", Mpeg4(scale: 0, duration: 7500), null },
        { "MPEG-4 of a year", Mpeg4(scale: 1, duration: 31_536_000), null },
        { "something else", "ID3 song"u8.ToArray(), null },
        { "nothing", [], null },
    };

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Length_OfARecording_IsReadFromItsHeader(string kind, byte[] sound, double? seconds)
    {
        // Act
        var recording = new Recording(sound, "ogg");

        // Assert
        Assert.True(recording.Length?.TotalSeconds == seconds, $"{kind}: {recording.Length}");
        Assert.Equal(seconds ?? sound.Length / 4000.0, recording.CountedLength.TotalSeconds, 3);
    }

    private static byte[] Wave(int bytesPerSecond, int length)
    {
        var sound = new byte[length];
        "RIFF____WAVEfmt "u8.CopyTo(sound);
        BinaryPrimitives.WriteInt32LittleEndian(sound.AsSpan(28), bytesPerSecond);
        return sound;
    }

    private static byte[] Mpeg4(uint scale, uint duration)
    {
        var sound = new byte[64];
        "____ftypM4A ____mvhd"u8.CopyTo(sound);
        BinaryPrimitives.WriteUInt32BigEndian(sound.AsSpan(32), scale);
        BinaryPrimitives.WriteUInt32BigEndian(sound.AsSpan(36), duration);
        return sound;
    }
}
