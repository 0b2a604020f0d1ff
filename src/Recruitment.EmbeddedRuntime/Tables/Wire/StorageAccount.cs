namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>A storage account as a connection string names it.</summary>
/// <param name="Name">Account.</param>
/// <param name="Key">Its key; never shown.</param>
/// <param name="Tables">Root of its table service, without a slash at the end.</param>
internal sealed record StorageAccount(string Name, byte[] Key, Uri Tables)
{
    private const string Development = "UseDevelopmentStorage";

    /// <summary>Azurite's published account: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite</summary>
    private const string DevelopmentAccount =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    /// <exception cref="FormatException">A part is missing or malformed; the message names the part and holds no value.</exception>
    internal static StorageAccount Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var parts = Parts(connectionString);
        if (parts.GetValueOrDefault(Development) is { } development && bool.TryParse(development, out var isDevelopment) && isDevelopment)
        {
            parts = Parts(DevelopmentAccount);
        }

        var name = Required(parts, "AccountName");
        var key = new byte[Required(parts, "AccountKey").Length];
        if (!Convert.TryFromBase64String(parts["AccountKey"], key, out var length))
        {
            throw new FormatException("AccountKey of the storage connection string is not Base64.");
        }

        return new StorageAccount(name, key[..length], Endpoint(parts, name));
    }

    private static Uri Endpoint(Dictionary<string, string> parts, string name)
    {
        var text = parts.GetValueOrDefault("TableEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https"}://{name}.table.{parts.GetValueOrDefault("EndpointSuffix") ?? "core.windows.net"}";
        return Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var endpoint) && endpoint.Scheme is ("http" or "https")
            ? endpoint
            : throw new FormatException("TableEndpoint of the storage connection string is not an http or https address.");
    }

    private static Dictionary<string, string> Parts(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new FormatException("The storage connection string has a part without a name; it looks like AccountName=…;AccountKey=…;TableEndpoint=….");
            }

            parts[part[..equals].Trim()] = part[(equals + 1)..].Trim();
        }

        return parts;
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw new FormatException($"The storage connection string has no {name}.");
}
