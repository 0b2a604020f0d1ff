using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.Cosmos;

/// <summary>
/// The containers as the app needs them. Makes them at the start where nobody else does; what Bicep makes in Azure must be the same
/// (docs/data-map.md).
/// </summary>
internal sealed class CosmosContainers(CosmosClient client, IOptions<CosmosOptions> options) : IHostedLifecycleService
{
    /// <summary>Each document says itself when it expires.</summary>
    private const int TimeToLivePerDocument = -1;

    /// <summary>A copy that was written without one is gone after 7 days all the same.</summary>
    private const int TimeToLiveOfExports = 604_800;

    /// <summary>
    /// Only what queries ask for. Everything else would be indexed on each write of a conversation, which is most of what a turn pays.
    /// </summary>
    private static readonly string[] IndexedPaths =
        [$"/{CosmosItem.Partition}/?", $"/{CosmosItem.Body}/busySince/?", $"/{CosmosItem.Body}/failedTurn/?"];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.MustCreateContainers)
        {
            return;
        }

        var created = await client.CreateDatabaseIfNotExistsAsync(options.Value.Database, cancellationToken: cancellationToken);
        foreach (var name in new[] { DocumentAddress.People, DocumentAddress.Catalogue, DocumentAddress.Exports, DocumentAddress.Privacy })
        {
            await created.Database.CreateContainerIfNotExistsAsync(Container(name), cancellationToken: cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static ContainerProperties Container(string name)
    {
        var indexing = new IndexingPolicy { IndexingMode = IndexingMode.Consistent, Automatic = true };
        foreach (var path in IndexedPaths)
        {
            indexing.IncludedPaths.Add(new IncludedPath { Path = path });
        }

        indexing.ExcludedPaths.Add(new ExcludedPath { Path = "/*" });
        return new ContainerProperties(name, $"/{CosmosItem.Partition}")
        {
            DefaultTimeToLive = name == DocumentAddress.Exports ? TimeToLiveOfExports : TimeToLivePerDocument,
            IndexingPolicy = indexing,
        };
    }
}
