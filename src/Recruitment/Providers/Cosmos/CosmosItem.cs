using System.Buffers;
using System.Text.Json;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.Cosmos;

/// <summary>
/// A document as Cosmos DB holds it: <c>{ id, candidateId, ttl, body }</c>. What Cosmos needs is at the top, ours untouched below, so that
/// no member of ours can clash with one of its own.
/// </summary>
internal static class CosmosItem
{
    /// <summary>The partition key; in the containers that hold no people, it is the kind of thing.</summary>
    public const string Partition = "candidateId";

    public const string Body = "body";

    /// <summary>The item as a stream that the SDK sends.</summary>
    public static MemoryStream Write(DocumentAddress address, ReadOnlyMemory<byte> json, TimeSpan? timeToLive)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length + 256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", address.Id);
            writer.WriteString(Partition, address.Partition);
            if (timeToLive is { } kept)
            {
                // Whole seconds of at least one; zero is refused.
                writer.WriteNumber("ttl", Math.Max(1, (int)Math.Min(int.MaxValue, Math.Ceiling(kept.TotalSeconds))));
            }

            writer.WritePropertyName(Body);
            writer.WriteRawValue(json.Span);
            writer.WriteEndObject();
        }

        return new MemoryStream(buffer.WrittenSpan.ToArray(), writable: false);
    }

    public static StoredDocument Read(JsonElement item) => new(
        JsonSerializer.SerializeToUtf8Bytes(item.GetProperty(Body)), item.GetProperty("_etag").GetString()!);
}
