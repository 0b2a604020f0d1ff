using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Documents;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Tests.Hosting;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.Documents;

public sealed class DocumentStoreTests : IAsyncLifetime
{
    private static readonly byte[] Json = """{"a":1}"""u8.ToArray();

    private readonly string _directory = Directory.CreateTempSubdirectory("document-").FullName;
    private readonly ManualTimeProvider _time = new();
    private EmbeddedTestHost _host = null!;

    private DocumentStore Store => _host.Services.GetRequiredService<DocumentStore>();

    public async ValueTask InitializeAsync() => _host = await EmbeddedTestHost.StartAsync([], time: _time, directory: _directory);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Write_ThenRestart_IsReadBack()
    {
        // Arrange
        var etag = await Store.WriteAsync("people", "a/b", "x y", Json, null, CancellationToken.None);

        // Act
        await _host.DisposeAsync();
        await InitializeAsync();
        var document = Store.Read("people", "a/b", "x y");

        // Assert
        Assert.Equal(("x y", "a/b", etag), (document!.Id, document.Partition, document.ETag));
        Assert.Equal("""{"a":1}""", Encoding.UTF8.GetString(document.Json.Span));
    }

    [Fact]
    public async Task Write_ConditionDoesNotHold_IsAConflict()
    {
        // Arrange
        var first = await Store.WriteAsync("people", "p", "1", Json, null, CancellationToken.None);
        var second = await Store.WriteAsync("people", "p", "1", Json, first, CancellationToken.None);
        await Store.WriteAsync("people", "p", "1", Json, "*", CancellationToken.None);
        Task Write(string id, string? ifMatch) => Store.WriteAsync("people", "p", id, Json, ifMatch, CancellationToken.None);

        // Act
        var errors = new[]
        {
            await Record.ExceptionAsync(() => Write("1", null)),
            await Record.ExceptionAsync(() => Write("1", second)),
            await Record.ExceptionAsync(() => Write("2", second)),
            await Record.ExceptionAsync(() => Store.DeleteAsync("people", "p", "1", first, CancellationToken.None)),
        };

        // Assert
        Assert.All(errors, error => Assert.IsType<DocumentConflictException>(error));
    }

    [Fact]
    public async Task List_PartitionAndContainer_ReturnTheirDocuments()
    {
        // Arrange
        foreach (var (container, partition, id) in new[] { ("c", "p", "2"), ("c", "p", "1"), ("c", "q", "3"), ("d", "p", "4") })
        {
            await Store.WriteAsync(container, partition, id, Json, null, CancellationToken.None);
        }

        // Act
        var partitionIds = Store.List("c", "p").Select(document => document.Id);
        var containerIds = Store.ListAll("c").Select(document => document.Id).Order();

        // Assert
        Assert.Equal(["1", "2"], partitionIds);
        Assert.Equal(["1", "2", "3"], containerIds);
    }

    [Fact]
    public async Task Delete_DocumentAndPartition_AreGoneAfterARestartToo()
    {
        // Arrange
        await Store.WriteAsync("c", "p", "1", Json, null, CancellationToken.None);
        await Store.WriteAsync("c", "q", "1", Json, null, CancellationToken.None);
        await Store.WriteAsync("c", "q", "2", Json, null, CancellationToken.None);

        // Act
        var deleted = await Store.DeleteAsync("c", "p", "1", null, CancellationToken.None);
        var again = await Store.DeleteAsync("c", "p", "1", null, CancellationToken.None);
        var count = await Store.DeletePartitionAsync("c", "q", CancellationToken.None);
        await _host.DisposeAsync();
        await InitializeAsync();

        // Assert
        Assert.Equal((true, false, 2), (deleted, again, count));
        Assert.Empty(Store.ListAll("c"));
    }

    [Fact]
    public async Task Delete_ThenCompaction_LeavesNoByteOnDisk()
    {
        // Arrange
        var secret = "canary-9f2e"u8.ToArray();
        await Store.WriteAsync("c", "p", "1", secret, null, CancellationToken.None);
        await Store.WriteAsync("c", "person-7c1d", "2", secret, null, CancellationToken.None);
        await Store.WriteAsync("c", "p", "kept", Json, null, CancellationToken.None);

        // Act
        await Store.DeleteAsync("c", "p", "1", null, CancellationToken.None);
        await Store.DeletePartitionAsync("c", "person-7c1d", CancellationToken.None);
        await _host.Services.GetRequiredService<JournalStore>().CompactAsync(CancellationToken.None);
        await _host.DisposeAsync();
        var bytes = Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();

        // Assert
        Assert.DoesNotContain(bytes, file => file.AsSpan().IndexOf(secret) >= 0);
        Assert.DoesNotContain(bytes, file => file.AsSpan().IndexOf("person-7c1d"u8) >= 0);
        Assert.Contains(bytes, file => file.AsSpan().IndexOf("kept"u8) >= 0);
        await InitializeAsync();
    }

    [Fact]
    public async Task TimeToLive_IsOver_DocumentIsGoneAndCanBeCreatedAgain()
    {
        // Arrange
        await Store.WriteAsync("c", "p", "1", Json, null, TimeSpan.FromDays(7), CancellationToken.None);
        _time.Advance(TimeSpan.FromDays(6));
        var before = Store.Read("c", "p", "1");

        // Act
        _time.Advance(TimeSpan.FromDays(1));
        var after = Store.Read("c", "p", "1");
        await _host.DisposeAsync();
        await InitializeAsync();
        var etag = await Store.WriteAsync("c", "p", "1", Json, null, CancellationToken.None);

        // Assert
        Assert.NotNull(before);
        Assert.Null(after);
        Assert.NotEqual(before.ETag, etag);
    }
}
