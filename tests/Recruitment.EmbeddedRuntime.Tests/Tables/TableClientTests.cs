using Azure;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.EmbeddedRuntime.Tests.Hosting;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

public sealed class TableClientTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("table-").FullName;
    private EmbeddedTestHost _host = null!;
    private TableClient _table = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await _table.CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Add_ThenGet_ReturnsEveryType()
    {
        // Arrange
        var at = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(1));
        var id = Guid.NewGuid();
        await _table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["text"] = "x",
            ["flag"] = true,
            ["small"] = 1,
            ["large"] = 2L,
            ["real"] = 1.5,
            ["id"] = id,
            ["at"] = at,
            ["bytes"] = new byte[] { 1, 2 },
            ["none"] = null!,
        });
        await RestartAsync();

        // Act
        var entity = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        // Assert
        Assert.Equal("x", entity.GetString("text"));
        Assert.True(entity.GetBoolean("flag"));
        Assert.Equal((1, 2L, 1.5), (entity.GetInt32("small"), entity.GetInt64("large"), entity.GetDouble("real")));
        Assert.Equal(id, entity.GetGuid("id"));
        Assert.Equal(at, entity.GetDateTimeOffset("at"));
        Assert.Equal([1, 2], entity.GetBinary("bytes"));
        Assert.False(entity.ContainsKey("none"));
        Assert.NotEqual(default, entity.ETag);
    }

    [Fact]
    public async Task Entity_OfAClass_ComesBackWithItsProperties()
    {
        // Arrange
        await _table.UpsertEntityAsync(new Person { PartitionKey = "p", RowKey = "r", Age = 40, Photo = BinaryData.FromString("x") });

        // Act
        var person = (await _table.GetEntityAsync<Person>("p", "r")).Value;

        // Assert
        Assert.Equal((40, null, "x"), (person.Age, person.City, person.Photo!.ToString()));
        Assert.NotNull(person.Timestamp);
    }

    [Fact]
    public async Task Add_Existing_IsAConflict()
    {
        // Arrange
        await _table.AddEntityAsync(new TableEntity("p", "r"));

        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new TableEntity("p", "r")));

        // Assert
        Assert.Equal((409, "EntityAlreadyExists"), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task Update_WithAnOldETag_FailsAndChangesNothing()
    {
        // Arrange
        await _table.AddEntityAsync(new Person { PartitionKey = "p", RowKey = "r", Age = 1 });
        var old = (await _table.GetEntityAsync<Person>("p", "r")).Value;
        await _table.UpdateEntityAsync(new Person { PartitionKey = "p", RowKey = "r", Age = 2 }, old.ETag);

        // Act
        var stale = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(old, old.ETag));
        var staleDelete = await Assert.ThrowsAsync<RequestFailedException>(() => _table.DeleteEntityAsync(old, old.ETag));
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All));

        // Assert
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (stale.Status, stale.ErrorCode));
        Assert.Equal(412, staleDelete.Status);
        Assert.Equal((404, "ResourceNotFound"), (missing.Status, missing.ErrorCode));
        Assert.Equal(2, (await _table.GetEntityAsync<Person>("p", "r")).Value.Age);
    }

    [Fact]
    public async Task Upsert_MergeAndReplace_KeepOrDropOtherProperties()
    {
        // Arrange
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["a"] = 1, ["b"] = 1 });

        // Act
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["b"] = 2 });
        var merged = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["c"] = 3 }, TableUpdateMode.Replace);
        var replaced = (await _table.GetEntityAsync<TableEntity>("p", "r", ["c"])).Value;

        // Assert
        Assert.Equal((1, 2), (merged.GetInt32("a"), merged.GetInt32("b")));
        Assert.Equal((null, 3), (replaced.GetInt32("a"), replaced.GetInt32("c")));
    }

    [Fact]
    public async Task Delete_Existing_IsGoneAfterARestartToo()
    {
        // Arrange
        await _table.AddEntityAsync(new TableEntity("p", "r"));

        // Act
        var deleted = await _table.DeleteEntityAsync("p", "r");
        var again = await _table.DeleteEntityAsync("p", "r");
        await RestartAsync();
        var found = await _table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        // Assert
        Assert.Equal((204, 404), (deleted.Status, again.Status));
        Assert.False(found.HasValue);
    }

    [Theory]
    [InlineData(null, "a1 a2 a3 b1 b2")]
    [InlineData("PartitionKey eq 'a'", "a1 a2 a3")]
    [InlineData("PartitionKey eq 'a' and RowKey ge '2'", "a2 a3")]
    [InlineData("RowKey gt '1' and RowKey lt '3'", "a2 b2")]
    [InlineData("(PartitionKey eq 'b' or PartitionKey eq 'a') and Age ne 3", "a1 a2 b1 b2")]
    [InlineData("PartitionKey eq 'b' or RowKey eq '1'", "a1 b1 b2")]
    [InlineData("not (Age le 1)", "a2 a3 b2")]
    [InlineData("City eq 'Den ''Bosch'''", "a1")]
    [InlineData("Since gt datetime'2026-01-02T00:00:00Z'", "a3")]
    [InlineData("Age eq 2L", "a2 b2")]
    [InlineData("Missing eq 'x'", "")]
    public async Task Query_Filter_ReturnsMatchesInOrder(string? filter, string expected)
    {
        // Arrange
        foreach (var (partition, row) in new[] { ("b", 2), ("a", 3), ("a", 1), ("b", 1), ("a", 2) })
        {
            await _table.AddEntityAsync(new Person
            {
                PartitionKey = partition,
                RowKey = $"{row}",
                Age = row,
                City = (partition, row) == ("a", 1) ? "Den 'Bosch'" : null,
                Since = partition == "a" ? new DateTimeOffset(2026, 1, row, 0, 0, 0, TimeSpan.Zero) : null,
            });
        }

        // Act
        var found = new List<string>();
        await foreach (var person in _table.QueryAsync<Person>(filter, maxPerPage: 2))
        {
            found.Add(person.PartitionKey + person.RowKey);
        }

        // Assert
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public async Task Query_ValueWithQuotes_CannotChangeTheFilter()
    {
        // Arrange
        await _table.AddEntityAsync(new TableEntity("p", "secret"));
        var hostile = "x' or RowKey ne '";

        // Act
        var found = await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {hostile}")).ToListAsync();

        // Assert
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("PartitionKey eq")]
    [InlineData("PartitionKey is 'a'")]
    [InlineData("PartitionKey eq 'a")]
    [InlineData("(PartitionKey eq 'a'")]
    [InlineData("PartitionKey eq 'a' 'b'")]
    public void Query_NotAFilter_IsRefused(string filter)
    {
        // Act
        var error = Assert.Throws<RequestFailedException>(() => { _ = _table.QueryAsync<TableEntity>(filter); });

        // Assert
        Assert.Equal((400, "InvalidInput"), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task Table_Missing_IsNotFound()
    {
        // Arrange
        var missing = _host.Services.GetRequiredService<TableServiceClient>().GetTableClient("missing");

        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(new TableEntity("p", "r")));

        // Assert
        Assert.Equal((404, "TableNotFound"), (error.Status, error.ErrorCode));
    }

    private async Task RestartAsync()
    {
        await _host.DisposeAsync();
        await StartAsync();
    }

    private async Task StartAsync()
    {
        _host = await EmbeddedTestHost.StartAsync([], directory: _directory);
        _table = _host.Services.GetRequiredService<TableServiceClient>().GetTableClient("people");
    }
}
