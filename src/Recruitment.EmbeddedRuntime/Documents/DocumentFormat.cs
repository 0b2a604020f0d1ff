using System.Buffers.Binary;

namespace Recruitment.EmbeddedRuntime.Documents;

/// <summary>A document as key and bytes in the journal: version, expiry, JSON.</summary>
internal static class DocumentFormat
{
    internal const string Prefix = "document/";

    private const int Header = 2 * sizeof(long);

    internal static string Key(string container, string partition, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(container);
        ArgumentException.ThrowIfNullOrEmpty(partition);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return $"{Prefix}{Uri.EscapeDataString(container)}/{Uri.EscapeDataString(partition)}/{Uri.EscapeDataString(id)}";
    }

    internal static (string Container, string Partition, string Id) ReadKey(string key) => key.Split('/') switch
    {
        [_, var container, var partition, var id] => (Uri.UnescapeDataString(container), Uri.UnescapeDataString(partition), Uri.UnescapeDataString(id)),
        _ => throw new InvalidDataException("The journal holds a document with an unknown key."),
    };

    internal static byte[] Write(long version, DateTimeOffset expires, ReadOnlySpan<byte> json)
    {
        var bytes = new byte[Header + json.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long)), expires.UtcTicks);
        json.CopyTo(bytes.AsSpan(Header));
        return bytes;
    }

    internal static StoredDocument Read(string partition, string id, byte[] bytes)
    {
        var version = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var expires = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(sizeof(long))), TimeSpan.Zero);
        var document = new Document(id, partition, bytes.AsMemory(Header), version.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        return new StoredDocument(document, version, expires);
    }
}
