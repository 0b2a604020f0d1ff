using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What is in Cosmos DB as others see it, and what a call leaves in the metrics.</summary>
public sealed class CosmosItemsTests(EmulatedStores stores) : StoreContract(stores), IClassFixture<EmulatedStores>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The emulator keeps what is expired; that it is marked right is what can be seen here.</summary>
    [Fact]
    public async Task Write_TimeToLive_IsOnTheItemInSeconds()
    {
        // Arrange
        var address = new DocumentAddress(DocumentAddress.People, Partition, "reply:1");

        // Act
        await Port<IDocuments>().TryWriteAsync(address, """{"n":1}"""u8.ToArray(), null, TimeSpan.FromDays(7), Token);
        await Port<IDocuments>().TryWriteAsync(address with { Partition = Partition + "x" }, """{"n":1}"""u8.ToArray(), null, null, Token);

        // Assert
        var expiring = await ItemAsync(Partition);
        var kept = await ItemAsync(Partition + "x");
        Assert.Equal(604_800, expiring.GetProperty("ttl").GetInt32());
        Assert.Equal((Partition, 1), (expiring.GetProperty("candidateId").GetString(), expiring.GetProperty("body").GetProperty("n").GetInt32()));
        Assert.False(kept.TryGetProperty("ttl", out _));
    }

    [Theory]
    [InlineData(DocumentAddress.People, -1)]
    [InlineData(DocumentAddress.Catalogue, -1)]
    [InlineData(DocumentAddress.Exports, 604_800)]
    [InlineData(DocumentAddress.Privacy, -1)]
    public async Task Container_OfAnEmulator_IsMadeAtTheStart(string name, int timeToLive)
    {
        // Act
        var container = (await Port<Database>().GetContainer(name).ReadContainerAsync(cancellationToken: Token)).Resource;

        // Assert
        Assert.Equal(("/candidateId", timeToLive), (container.PartitionKeyPath, container.DefaultTimeToLive));
        Assert.Equal(["/*"], container.IndexingPolicy.ExcludedPaths.Select(path => path.Path));
        Assert.Contains("/body/busySince/?", container.IndexingPolicy.IncludedPaths.Select(path => path.Path));
    }

    [Fact]
    public async Task Call_OfEachKind_IsMeasuredByOperationAndContainer()
    {
        // Arrange
        var seen = new ConcurrentBag<(string Instrument, string Operation, string Container, double Value)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == "Recruitment.Stores")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}");
            seen.Add((instrument.Name, named["db.operation.name"], named["db.collection.name"], value));
        });
        listener.Start();
        var documents = Port<IDocuments>();
        var address = new DocumentAddress(DocumentAddress.Exports, Partition, "e");

        // Act
        var version = await documents.TryWriteAsync(address, "{}"u8.ToArray(), null, null, Token);
        await documents.TryWriteAsync(address, "{}"u8.ToArray(), version, null, Token);
        await documents.TryWriteAsync(address, "{}"u8.ToArray(), DocumentAddress.AnyVersion, null, Token);
        await documents.ReadAsync(address, Token);
        await documents.ListAsync(DocumentAddress.Exports, Partition, string.Empty, Token).CountAsync(Token);
        await documents.DeleteAsync(address, Token);

        // Assert
        var mine = seen.Where(measured => measured.Container == DocumentAddress.Exports).ToList();
        foreach (var operation in new[] { "create", "replace", "upsert", "read", "query", "delete" })
        {
            Assert.Contains(mine, measured => measured is { Instrument: "recruitment.store.request_charge", Value: > 0 } && measured.Operation == operation);
            Assert.Contains(mine, measured => measured is { Instrument: "recruitment.store.duration", Value: > 0 } && measured.Operation == operation);
        }
    }

    private async Task<JsonElement> ItemAsync(string partition)
    {
        using var response = await Port<Database>().GetContainer(DocumentAddress.People)
            .ReadItemStreamAsync("reply:1", new PartitionKey(partition), cancellationToken: Token);
        return (await JsonDocument.ParseAsync(response.Content, cancellationToken: Token)).RootElement;
    }
}
