using Azure;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.EmbeddedRuntime.Tests.Hosting;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

/// <summary>Tables in the journal.</summary>
public sealed class JournalTableTests : TableContract
{
    private readonly string _directory = Directory.CreateTempSubdirectory("table-").FullName;
    private EmbeddedTestHost _host = null!;

    protected override TableServiceClient Service => _host.Services.GetRequiredService<TableServiceClient>();

    /// <summary>Azurite answers 500 to it.</summary>
    [Fact]
    public async Task Query_LongLiteralForAnInt_IsCompared()
    {
        // Arrange
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["n"] = 2 });

        // Act
        var found = await Table.QueryAsync<TableEntity>("n eq 2L").ToListAsync();

        // Assert
        Assert.Single(found);
    }

    /// <summary>Azurite reads to the end of the text.</summary>
    [Fact]
    public void Query_QuoteIsNotClosed_IsRefused()
    {
        // Act
        var error = Assert.Throws<RequestFailedException>(() => { _ = Table.QueryAsync<TableEntity>("PartitionKey eq 'a"); });

        // Assert
        Assert.Equal((400, "InvalidInput"), (error.Status, error.ErrorCode));
    }

    protected override async Task StartAsync() => _host = await EmbeddedTestHost.StartAsync([], directory: _directory);

    protected override async Task StopAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    protected override async Task RestartAsync()
    {
        await _host.DisposeAsync();
        await StartAsync();
    }
}
