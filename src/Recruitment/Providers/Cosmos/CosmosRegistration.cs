using Azure.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.Cosmos;

/// <summary>Cosmos DB behind <see cref="IDocuments"/>, with one client for the life of the app.</summary>
public static class CosmosRegistration
{
    public static IServiceCollection AddCosmos(this IServiceCollection services, TokenCredential credential)
    {
        services.AddOptions<CosmosOptions>().BindConfiguration(CosmosOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider =>
        {
            var cosmos = provider.GetRequiredService<IOptions<CosmosOptions>>().Value;
            return new CosmosClient(cosmos.Endpoint!.ToString(), credential, new CosmosClientOptions { ApplicationName = "recruitment" });
        });
        services.AddSingleton<IDocuments>(provider => new CosmosDocuments(
            provider.GetRequiredService<CosmosClient>().GetDatabase(provider.GetRequiredService<IOptions<CosmosOptions>>().Value.Database)));
        return services;
    }
}
