namespace Recruitment.Privacy.Erasure;

/// <summary>Names of the stores as requests and certificates carry them.</summary>
public static class ErasureStores
{
    public const string Spill = "spill";
    public const string Queue = "queue";
    public const string History = "durable-history";
    public const string Consents = "consents";
    public const string People = "people";
    public const string Exports = "exports";
    public const string Chatwoot = "chatwoot";
}
