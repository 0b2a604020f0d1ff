using System.Text.Json;
using Azure.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Ranking;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.Cosmos;

/// <summary>Cosmos DB behind <see cref="IDocuments"/>, with one client for the life of the app.</summary>
public static class CosmosRegistration
{
    /// <param name="services">The app's.</param>
    /// <param name="credential">How the app signs in; an emulator takes <see cref="CosmosOptions.Key"/> instead.</param>
    public static IServiceCollection AddCosmos(this IServiceCollection services, TokenCredential credential)
    {
        services.AddOptions<CosmosOptions>().BindConfiguration(CosmosOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CosmosOptions>, ValidateCosmosOptions>();
        services.AddSingleton(provider => Client(provider.GetRequiredService<IOptions<CosmosOptions>>().Value, credential));
        services.AddSingleton(provider =>
            provider.GetRequiredService<CosmosClient>().GetDatabase(provider.GetRequiredService<IOptions<CosmosOptions>>().Value.Database));
        services.AddSingleton<CosmosMetrics>();
        services.AddSingleton<IDocuments, CosmosDocuments>();
        services.AddSingleton<ISectionRanking, CosmosSections>();
        services.AddHostedService<CosmosContainers>();
        return services;
    }

    private static CosmosClient Client(CosmosOptions options, TokenCredential credential)
    {
        var client = new CosmosClientOptions
        {
            ApplicationName = "recruitment",
            ConnectionMode = options.IsEmulator || options.Connection == CosmosConnection.Gateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            MaxRetryAttemptsOnRateLimitedRequests = options.ThrottleRetries,
            MaxRetryWaitTimeOnRateLimitedRequests = options.ThrottlePatience,
            EnableContentResponseOnWrite = false,
            UseSystemTextJsonSerializerWithOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web),
        };
        if (!options.IsEmulator)
        {
            return new CosmosClient(options.Endpoint!.ToString(), credential, client);
        }

        // An emulator names itself by an address that a proxy in front of it does not have, and its certificate is its own.
        client.LimitToEndpoint = true;
        client.ServerCertificateCustomValidationCallback = (certificate, _, _) => certificate is not null;
        return new CosmosClient(options.Endpoint!.ToString(), options.Key, client);
    }
}
