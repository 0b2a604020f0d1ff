using System.Globalization;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Where things are in the journal. The tab ends an instance id, which therefore must not contain one.</summary>
internal static class DurableKeys
{
    public const string Instances = "durable/i/";
    public const string Inboxes = "durable/m/";

    public static string Instance(string id) => Instances + id;

    public static string History(string id) => $"durable/h/{id}\t";

    public static string HistoryChunk(string id, int generation, int chunk) =>
        string.Create(CultureInfo.InvariantCulture, $"durable/h/{id}\t{generation:x8}.{chunk:x6}");

    public static string Inbox(string id) => $"{Inboxes}{id}\t";

    public static string Message(string id, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{Inboxes}{id}\t{sequence:x16}");

    public static (string Id, long Sequence) ParseMessage(string key)
    {
        var tab = key.IndexOf('\t', StringComparison.Ordinal);
        return (key[Inboxes.Length..tab], long.Parse(key.AsSpan(tab + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <exception cref="ArgumentException">The id is empty, too long or has control characters.</exception>
    public static void ThrowIfInvalidId(string instanceId)
    {
        const int Longest = 200;
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        if (instanceId.Length > Longest || instanceId.Any(char.IsControl))
        {
            throw new ArgumentException($"An instance id has at most {Longest} characters and no control characters.", nameof(instanceId));
        }
    }
}
