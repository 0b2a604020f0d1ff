using System.Buffers;

namespace Recruitment.Platform.Documents;

/// <summary>Where a document is.</summary>
/// <param name="Container">One of the names below.</param>
/// <param name="Partition">What is read and erased as one.</param>
/// <param name="Id">Unique in its partition; without <c>/ \ ? #</c>, which Cosmos DB cannot hold
/// (https://learn.microsoft.com/rest/api/cosmos-db/documents).</param>
/// <exception cref="ArgumentException">The id holds such a character.</exception>
public sealed record DocumentAddress(string Container, string Partition, string Id)
{
    /// <summary>Writes whatever version is stored, or creates.</summary>
    public const string AnyVersion = "*";

    /// <summary>Everything about a person is in one partition of this container, so that it is read and erased as one.</summary>
    public const string People = "people";

    /// <summary>What is about no person: vacancies, knowledge, flows.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>Copies of a person's data that wait for the person; gone by themselves after their time to live.</summary>
    public const string Exports = "exports";

    /// <summary>Requests, certificates, tombstones and retention: what outlives the person, and therefore holds no personal data.</summary>
    public const string Privacy = "privacy";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\?#");

    public string Id { get; } = Id.AsSpan().ContainsAny(Forbidden)
        ? throw new ArgumentException("The id of a document holds / \\ ? or #, which Cosmos DB cannot hold.", nameof(Id))
        : Id;
}
