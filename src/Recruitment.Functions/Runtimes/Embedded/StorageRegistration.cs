using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Platform.Documents;
using Recruitment.Providers.Cosmos;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>
/// Where documents and tables are (<c>Storage:Provider</c>): <c>Embedded</c> keeps them in the journal, <c>Azure</c> in Cosmos DB and
/// Table storage, which may be emulators. Queues and orchestrations stay in the journal.
/// </summary>
internal static class StorageRegistration
{
    private const string Provider = "Storage:Provider";
    private const string ConnectionString = "Tables:ConnectionString";
    private const string CosmosEndpoint = $"{CosmosOptions.SectionName}:{nameof(CosmosOptions.Endpoint)}";

    /// <exception cref="InvalidOperationException">A setting is missing or contradicts another; the message names it.</exception>
    public static void AddStorage(this IServiceCollection services, ConfigurationManager configuration)
    {
        switch (configuration[Provider] ?? "Embedded")
        {
            case "Embedded":
                RefuseUnused(configuration);
                services.AddSingleton<IDocuments, JournalDocuments>();
                break;
            case "Azure":
                services.AddCosmos(new DefaultAzureCredential());
                services.AddSingleton(Tables(configuration[ConnectionString]));
                break;
            default:
                throw Problem($"{Provider} must be Embedded or Azure.");
        }
    }

    /// <summary>Someone who sets these believes that the data goes there.</summary>
    private static void RefuseUnused(ConfigurationManager configuration)
    {
        if (new[] { CosmosEndpoint, ConnectionString }.FirstOrDefault(name => !string.IsNullOrEmpty(configuration[name])) is { } unused)
        {
            throw Problem($"{unused} is set, but {Provider} is Embedded, which does not use it. Set {Provider}=Azure, or leave {unused} out.");
        }
    }

    private static TableServiceClient Tables(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw Problem($"{ConnectionString} is missing. With {Provider}=Azure it is a storage connection string, such as UseDevelopmentStorage=true for Azurite.");
        }

        try
        {
            return new TableServiceClient(connectionString);
        }
        catch (FormatException exception)
        {
            throw Problem($"{ConnectionString} is not usable. {exception.Message}");
        }
    }

    private static InvalidOperationException Problem(string sentence) => new($"{ConfigurationProblem.Marker}: {sentence}");
}
