using Azure;
using Recruitment.EmbeddedRuntime.Tables;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

/// <summary>What the app may expect of a table, wherever it is.</summary>
public abstract class TableContract : IAsyncLifetime
{
    private TableClient _table = null!;

    protected TableClient Table => _table;

    protected abstract TableServiceClient Service { get; }

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        _table = Service.GetTableClient($"people{Guid.NewGuid():N}");
        await _table.CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
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
        await ReopenAsync();

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
        await ReopenAsync();
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
    [InlineData("(PartitionKey eq 'a'")]
    [InlineData("PartitionKey eq 'a' 'b'")]
    public async Task Query_NotAFilter_IsRefused(string filter)
    {
        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(async () => await _table.QueryAsync<TableEntity>(filter).ToListAsync());

        // Assert
        Assert.Equal(400, error.Status);
    }

    [Fact]
    public async Task Table_Missing_IsNotFound()
    {
        // Arrange
        var missing = Service.GetTableClient("missing");

        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(new TableEntity("p", "r")));

        // Assert
        Assert.Equal((404, "TableNotFound"), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task Query_ManyPages_GoesOnFromAToken()
    {
        // Arrange
        foreach (var row in Enumerable.Range(0, 7))
        {
            await _table.AddEntityAsync(new TableEntity($"p'{row / 4}", $"r {row}") { ["n"] = row });
        }

        // Act
        var first = await _table.QueryAsync<TableEntity>(maxPerPage: 3).AsPages().FirstAsync();
        var rest = await _table.QueryAsync<TableEntity>(maxPerPage: 3).AsPages(first.ContinuationToken).ToListAsync();

        // Assert
        Assert.Equal([0, 1, 2], first.Values.Select(entity => entity.GetInt32("n")));
        Assert.Equal([3, 4, 5, 6], rest.SelectMany(page => page.Values).Select(entity => entity.GetInt32("n")));
        Assert.Null(rest[^1].ContinuationToken);
    }

    [Fact]
    public async Task Keys_WithQuotesSpacesAndAccents_AreFoundAgain()
    {
        // Arrange
        const string Row = "it's 100% ü+&=;:@, (x)";
        await _table.UpsertEntityAsync(new TableEntity("a b", Row) { ["n"] = 1 }, TableUpdateMode.Replace);

        // Act
        var found = (await _table.GetEntityAsync<TableEntity>("a b", Row)).Value;
        await _table.UpdateEntityAsync(new TableEntity("a b", Row) { ["n"] = 2 }, found.ETag);
        var listed = await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {Row}")).SingleAsync();
        var deleted = await _table.DeleteEntityAsync("a b", Row);

        // Assert
        Assert.Equal((Row, 2, 204), (found.RowKey, listed.GetInt32("n"), deleted.Status));
    }

    [Fact]
    public async Task Transaction_AllFit_AllAreMade()
    {
        // Arrange
        await _table.AddEntityAsync(new TableEntity("p", "changed") { ["a"] = 1, ["b"] = 1 });
        await _table.AddEntityAsync(new TableEntity("p", "deleted"));
        var old = (await _table.GetEntityAsync<TableEntity>("p", "changed")).Value;

        // Act
        var answers = (await _table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Add, new Person { PartitionKey = "p", RowKey = "added", City = "Zoë's 'stad'" }),
            new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity("p", "changed") { ["b"] = 2 }, old.ETag),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("p", "upserted") { ["c"] = 3L }),
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
        ])).Value;
        var rows = await _table.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync();

        // Assert
        Assert.Equal([204, 204, 204, 204], answers.Select(answer => answer.Status));
        Assert.Equal(["added", "changed", "upserted"], rows.Select(row => row.RowKey));
        Assert.Equal("Zoë's 'stad'", rows[0].GetString("City"));
        Assert.Equal((1, 2), (rows[1].GetInt32("a"), rows[1].GetInt32("b")));
        Assert.NotEqual(old.ETag, rows[1].ETag);
    }

    [Fact]
    public async Task Transaction_OneDoesNotFit_NoneIsMadeAndItIsNamed()
    {
        // Arrange
        await _table.AddEntityAsync(new TableEntity("p", "there"));

        // Act
        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "new")),
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "there")),
        ]));

        // Assert
        Assert.Equal((409, "EntityAlreadyExists", 1), (error.Status, error.ErrorCode, error.FailedTransactionActionIndex));
        Assert.Equal(["there"], await _table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task Transaction_OverTwoPartitions_IsRefused()
    {
        // Act
        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "1")),
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("q", "1")),
        ]));

        // Assert
        Assert.Equal(400, error.Status);
    }

    [Fact]
    public async Task Table_CreatedAgainAndDropped_IsGone()
    {
        // Arrange
        var again = await _table.CreateIfNotExistsAsync();

        // Act
        var dropped = await _table.DeleteAsync();
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => _table.GetEntityIfExistsAsync<TableEntity>("p", "r"));

        // Assert
        Assert.Equal((409, 204, "TableNotFound"), (again.GetRawResponse().Status, dropped.Status, missing.ErrorCode));
    }

    protected abstract Task StartAsync();

    protected abstract Task StopAsync();

    /// <summary>Ends the process that holds the tables and starts another on the same data, where the test can.</summary>
    protected abstract Task RestartAsync();

    private async Task ReopenAsync()
    {
        await RestartAsync();
        _table = Service.GetTableClient(_table.Name);
    }
}
