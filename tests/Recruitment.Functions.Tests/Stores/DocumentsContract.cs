using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What a store may expect of <see cref="IDocuments"/>, wherever the documents are.</summary>
public abstract class DocumentsContract(StoresFixture stores) : StoreContract(stores)
{
    private IDocuments Documents => Port<IDocuments>();

    [Fact]
    public async Task Write_New_IsReadBackWithItsVersion()
    {
        // Arrange
        var json = """{"name":"Zoë 'O\"Brien' 😀","n":1.50,"list":[1,null,{"deep":true}],"id":"mine","_etag":"mine","ttl":7}""";

        // Act
        var version = await WriteAsync("conversation:1-2 ü", json, null);
        var found = await Documents.ReadAsync(At("conversation:1-2 ü"), Token);

        // Assert
        Assert.NotNull(version);
        Assert.Equal(version, found!.ETag);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(found.Json.Span)));
    }

    [Fact]
    public async Task Read_NothingThere_IsNull() => Assert.Null(await Documents.ReadAsync(At("none"), Token));

    [Fact]
    public async Task Create_Existing_ChangesNothing()
    {
        // Arrange
        var version = await WriteAsync("a", """{"n":1}""", null);

        // Act
        var second = await WriteAsync("a", """{"n":2}""", null);

        // Assert
        Assert.Null(second);
        Assert.Equal((1, version), await ReadAsync("a"));
    }

    [Fact]
    public async Task Replace_OldVersion_ChangesNothing()
    {
        // Arrange
        var first = await WriteAsync("a", """{"n":1}""", null);
        var second = await WriteAsync("a", """{"n":2}""", first);

        // Act
        var stale = await WriteAsync("a", """{"n":3}""", first);

        // Assert
        Assert.Null(stale);
        Assert.NotEqual(first, second);
        Assert.Equal((2, second), await ReadAsync("a"));
    }

    [Fact]
    public async Task Replace_NothingThere_IsRefused()
    {
        // Arrange
        var version = await WriteAsync("a", """{"n":1}""", null);
        await Documents.DeleteAsync(At("a"), Token);

        // Act
        var replaced = await WriteAsync("a", """{"n":2}""", version);

        // Assert
        Assert.Null(replaced);
        Assert.Null(await Documents.ReadAsync(At("a"), Token));
    }

    [Fact]
    public async Task Write_AnyVersion_CreatesAndOverwrites()
    {
        // Act
        var first = await WriteAsync("a", """{"n":1}""", DocumentAddress.AnyVersion);
        var second = await WriteAsync("a", """{"n":2}""", DocumentAddress.AnyVersion);

        // Assert
        Assert.NotEqual(first, second);
        Assert.Equal((2, second), await ReadAsync("a"));
    }

    [Fact]
    public async Task Write_TwentyAtOnceUnderTheVersion_NoneIsLost()
    {
        // Arrange
        await WriteAsync("counter", """{"n":0}""", null);

        // Act
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), new ParallelOptions { MaxDegreeOfParallelism = 5 }, async (_, _) =>
        {
            string? written;
            do
            {
                var (n, version) = await ReadAsync("counter");
                written = await WriteAsync("counter", $$"""{"n":{{n + 1}}}""", version);
            }
            while (written is null);
        });

        // Assert
        Assert.Equal(20, (await ReadAsync("counter")).Number);
    }

    [Fact]
    public async Task Write_LargeAndWithATimeToLive_IsReadBack()
    {
        // Arrange
        var json = new JsonObject { ["text"] = new string('é', 200_000) }.ToJsonString();

        // Act
        await Documents.TryWriteAsync(At("large"), Encoding.UTF8.GetBytes(json), null, TimeSpan.FromDays(7), Token);
        var found = await Documents.ReadAsync(At("large"), Token);

        // Assert
        Assert.Equal(200_000, JsonNode.Parse(found!.Json.Span)!["text"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task List_Prefix_ReturnsTheWholePartitionInOrder()
    {
        // Arrange: more than a page holds.
        await Parallel.ForEachAsync(Enumerable.Range(0, 250), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, _) =>
            await WriteAsync(string.Create(CultureInfo.InvariantCulture, $"turn:1:{n:D6}"), $$"""{"n":{{n}}}""", null));
        await WriteAsync("turn:2:000001", """{"n":-1}""", null);
        await WriteAsync("profile", """{"n":-2}""", null);
        await Documents.TryWriteAsync(At("turn:1:000003") with { Partition = Partition + "x" }, """{"n":-3}"""u8.ToArray(), null, null, Token);

        // Act
        var found = await Documents.ListAsync(DocumentAddress.People, Partition, "turn:1:", Token).Select(Number).ToListAsync();
        var all = await Documents.ListAsync(DocumentAddress.People, Partition, string.Empty, Token).CountAsync();
        var none = await Documents.ListAsync(DocumentAddress.People, Partition, "none", Token).CountAsync();

        // Assert
        Assert.Equal(Enumerable.Range(0, 250), found);
        Assert.Equal((252, 0), (all, none));
    }

    [Fact]
    public async Task Find_PrefixAndMember_LooksInAllPartitions()
    {
        // Arrange
        var prefix = $"conversation:{Guid.NewGuid():N}";
        foreach (var (partition, id, json) in new[]
        {
            (Partition, "1", """{"n":1,"busySince":"2026-01-01T00:00:00Z"}"""),
            (Partition, "2", """{"n":2}"""),
            (Partition + "x", "3", """{"n":3,"busySince":"2026-01-01T00:00:00Z"}"""),
        })
        {
            await Documents.TryWriteAsync(new DocumentAddress(DocumentAddress.People, partition, prefix + id), Encoding.UTF8.GetBytes(json), null, null, Token);
        }

        // Act
        var busy = await Documents.FindAsync(DocumentAddress.People, prefix, "busySince", Token).Select(Number).ToListAsync();
        var all = await Documents.FindAsync(DocumentAddress.People, prefix, null, Token).Select(Number).ToListAsync();

        // Assert
        Assert.Equal([1, 3], busy.Order());
        Assert.Equal([1, 2, 3], all.Order());
    }

    [Fact]
    public async Task Delete_OnceAndAgain_IsGoneAndCanBeCreated()
    {
        // Arrange
        var version = await WriteAsync("a", """{"n":1}""", null);

        // Act
        await Documents.DeleteAsync(At("a"), Token);
        await Documents.DeleteAsync(At("a"), Token);
        var gone = await Documents.ReadAsync(At("a"), Token);
        var created = await WriteAsync("a", """{"n":2}""", null);

        // Assert
        Assert.Null(gone);
        Assert.NotNull(created);
        Assert.NotEqual(version, created);
    }

    [Theory]
    [InlineData(DocumentAddress.People)]
    [InlineData(DocumentAddress.Catalogue)]
    [InlineData(DocumentAddress.Exports)]
    public async Task DeletePartition_OfMany_LeavesTheOthers(string container)
    {
        // Arrange
        var other = Partition + "x";
        foreach (var partition in new[] { Partition, other })
        {
            for (var n = 0; n < 12; n++)
            {
                var address = new DocumentAddress(container, partition, $"d{n}");
                await Documents.TryWriteAsync(address, """{"n":1}"""u8.ToArray(), null, TimeSpan.FromHours(1), Token);
            }
        }

        // Act
        await Documents.DeletePartitionAsync(container, Partition, Token);
        await Documents.DeletePartitionAsync(container, "nobody", Token);

        // Assert
        Assert.Equal(0, await Documents.ListAsync(container, Partition, string.Empty, Token).CountAsync());
        Assert.Equal(12, await Documents.ListAsync(container, other, string.Empty, Token).CountAsync());
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    public void Address_IdThatCosmosCannotHold_IsRefused(string id) =>
        Assert.Throws<ArgumentException>(() => At(id));

    [Fact]
    public async Task Call_Cancelled_Ends()
    {
        // Arrange
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        // Act
        var error = await Record.ExceptionAsync(() => Documents.TryWriteAsync(At("a"), "{}"u8.ToArray(), null, null, cancelled.Token));

        // Assert
        Assert.IsAssignableFrom<OperationCanceledException>(error);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Number(StoredDocument document) => JsonNode.Parse(document.Json.Span)!["n"]!.GetValue<int>();

    private DocumentAddress At(string id) => new(DocumentAddress.People, Partition, id);

    private Task<string?> WriteAsync(string id, string json, string? version) =>
        Documents.TryWriteAsync(At(id), Encoding.UTF8.GetBytes(json), version, null, Token);

    private async Task<(int Number, string ETag)> ReadAsync(string id)
    {
        var found = await Documents.ReadAsync(At(id), Token);
        return (Number(found!), found!.ETag);
    }
}
