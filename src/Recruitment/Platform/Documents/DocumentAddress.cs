namespace Recruitment.Platform.Documents;

/// <summary>Where a document is.</summary>
public sealed record DocumentAddress(string Container, string Partition, string Id)
{
    /// <summary>Writes whatever version is stored, or creates.</summary>
    public const string AnyVersion = "*";

    /// <summary>Everything about a person is in one partition of this container, so that it is read and erased as one.</summary>
    public const string People = "people";
}
