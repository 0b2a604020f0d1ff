using System.ComponentModel.DataAnnotations;

namespace Recruitment.Providers.Cosmos;

/// <summary>The Cosmos DB account (section <c>Cosmos</c>); by managed identity.</summary>
public sealed class CosmosOptions
{
    public const string SectionName = "Cosmos";

    [Required(ErrorMessage = "Cosmos:Endpoint is missing. azd sets it; it looks like https://name.documents.azure.com:443/.")]
    public Uri? Endpoint { get; init; }

    [Required(ErrorMessage = "Cosmos:Database is missing.")]
    public string Database { get; init; } = "recruitment";
}
