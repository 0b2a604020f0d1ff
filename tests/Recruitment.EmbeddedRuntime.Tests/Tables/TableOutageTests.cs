using Azure;
using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.TestKit.Emulators;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

/// <summary>Azurite is down for a while, or does the work and loses the answer.</summary>
public sealed class TableOutageTests(StorageEmulators emulators) : IAsyncLifetime
{
    private FaultProxy _proxy = null!;
    private TableClient _table = null!;

    public async ValueTask InitializeAsync()
    {
        if (await emulators.StartAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        _proxy = await FaultProxy.StartAsync(emulators.Tables);
        _table = new TableServiceClient(StorageEmulators.ConnectionString(_proxy.Address)).GetTableClient($"outage{Guid.NewGuid():N}");
        await _table.CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(FaultAnswer.NoAnswer)]
    public async Task Write_ServiceIsDownForTwoAttempts_IsMadeAfterThem(int status)
    {
        // Arrange
        _proxy.Fault = _ => _proxy.Refused.Count < 2 ? new FaultAnswer(status) : null;

        // Act
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["n"] = 1 });

        // Assert
        Assert.Equal(2, _proxy.Refused.Count);
        Assert.Equal(1, (await _table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("n"));
    }

    [Fact]
    public async Task Write_ServiceStaysDown_FailsWithTheStatusAfterFourAttempts()
    {
        // Arrange
        _proxy.Fault = _ => new FaultAnswer(503);

        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpsertEntityAsync(new TableEntity("p", "r")));

        // Assert
        Assert.Equal((503, 4), (error.Status, _proxy.Refused.Count));
    }

    /// <summary>As in Azure: whoever adds must know that an answer can be lost, and upserts when it may be done twice.</summary>
    [Fact]
    public async Task Add_AnswerIsLost_TheRetryFindsItThere()
    {
        // Arrange
        _proxy.Fault = _ => _proxy.Refused.IsEmpty ? new FaultAnswer(503, AfterTheWork: true) : null;

        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new TableEntity("p", "r")));

        // Assert
        Assert.Equal("EntityAlreadyExists", error.ErrorCode);
        Assert.True((await _table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Key_Wrong_IsRefusedAtOnceAndNotShown()
    {
        // Arrange
        var wrong = Convert.ToBase64String("wrong-key"u8);
        var client = new TableServiceClient($"AccountName={StorageEmulators.TablesAccount};AccountKey={wrong};TableEndpoint={_proxy.Address}");

        // Act
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetTableClient("any1").UpsertEntityAsync(new TableEntity("p", "r")));

        // Assert
        Assert.Equal(403, error.Status);
        Assert.DoesNotContain(wrong, error.ToString(), StringComparison.Ordinal);
    }
}
