using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.Journal;

public sealed class JournalStoreTests : IDisposable
{
    private static readonly byte[] _canary = "CANARY-6b1f-please-forget-me"u8.ToArray();

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Commit_BeforeItIsDurable_IsVisible()
    {
        // Arrange
        await using var store = Open();

        // Act
        var durable = store.CommitAsync(new JournalBatch().Put("a", Bytes("1")).Put("b", Bytes("2")).Delete("a"));

        // Assert
        Assert.Null(store.Get("a"));
        Assert.Equal("2", Text(store.Get("b")));
        await durable;
    }

    [Fact]
    public async Task Open_AfterDispose_FindsEverythingCommitted()
    {
        // Arrange
        await using (var first = Open())
        {
            for (var i = 0; i < 1000; i++)
            {
                _ = first.CommitAsync(new JournalBatch().Put(Key(i), Bytes(Key(i) + " first")));
            }

            await first.CommitAsync(new JournalBatch().Put(Key(7), Bytes("second")).Delete(Key(8)));
        }

        // Act
        await using var second = Open();

        // Assert
        Assert.Equal(999, second.Statistics.Keys);
        Assert.Equal("second", Text(second.Get(Key(7))));
        Assert.Null(second.Get(Key(8)));
        Assert.Equal(Key(999) + " first", Text(second.Get(Key(999))));
    }

    [Fact]
    public async Task Scan_Prefix_ReturnsThoseKeysInOrdinalOrder()
    {
        // Arrange
        await using var store = Open();
        var keys = Enumerable.Range(0, 5000).Select(i => $"{(char)('a' + (i % 7))}/{i * 7919 % 5000:D4}").ToArray();
        foreach (var key in keys)
        {
            _ = store.CommitAsync(new JournalBatch().Put(key, Bytes(key)));
        }

        var deleted = keys.Where((_, i) => i % 3 == 0).ToHashSet();
        foreach (var key in deleted)
        {
            _ = store.CommitAsync(new JournalBatch().Delete(key));
        }

        var expected = keys.Where(key => !deleted.Contains(key) && key.StartsWith("c/1", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        // Act
        var found = store.Scan("c/1");

        // Assert
        Assert.NotEmpty(found);
        Assert.Equal(expected, found.Select(entry => entry.Key));
        Assert.All(found, entry => Assert.Equal(entry.Key, Text(entry.Value)));
    }

    [Fact]
    public async Task Scan_EverythingAfterManyRandomChanges_AgreesWithASortedDictionary()
    {
        // Arrange
        await using var store = Open();
        var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var random = new Random(20261121);

        // Act
        for (var i = 0; i < 20_000; i++)
        {
            var key = Key(random.Next(3000));
            if (random.Next(3) == 0)
            {
                model.Remove(key);
                _ = store.CommitAsync(new JournalBatch().Delete(key));
            }
            else
            {
                model[key] = Key(i);
                _ = store.CommitAsync(new JournalBatch().Put(key, Bytes(Key(i))));
            }
        }

        // Assert
        Assert.Equal(model, store.Scan(string.Empty).Select(entry => KeyValuePair.Create(entry.Key, Text(entry.Value)!)));
    }

    [Fact]
    public async Task Open_DirectoryInUse_SaysSo()
    {
        // Arrange
        await using var store = Open();

        // Act
        var error = Record.Exception(() => Open());

        // Assert
        Assert.Contains("in use by another process", Assert.IsType<IOException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compact_PurgedAndOverwrittenValues_LeaveNoByteInTheDirectory()
    {
        // Arrange
        await using var store = Open();
        await store.CommitAsync(new JournalBatch().Put("person/1", _canary).Put("person/2", _canary).Put("person/3", Bytes("kept")));
        await store.CommitAsync(new JournalBatch().Delete("person/1").Put("person/2", Bytes("changed")));
        Assert.True(_directory.Contains(_canary));

        // Act
        await store.CompactAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.False(_directory.Contains(_canary));
        Assert.Equal("kept", Text(store.Get("person/3")));
        Assert.Equal(0, store.Statistics.DeadBytes);
    }

    [Fact]
    public async Task Open_AfterCompactionsBetweenCommits_FindsEverything()
    {
        // Arrange
        await using (var first = Open())
        {
            for (var round = 0; round < 5; round++)
            {
                for (var i = 0; i < 200; i++)
                {
                    _ = first.CommitAsync(new JournalBatch().Put(Key((round * 100) + i), Bytes($"round {round}")));
                }

                await first.CompactAsync(TestContext.Current.CancellationToken);
            }

            _ = first.CommitAsync(new JournalBatch().Put("last", Bytes("one")));
        }

        // Act
        await using var second = Open();

        // Assert
        Assert.Equal(601, second.Statistics.Keys);
        Assert.Equal("round 4", Text(second.Get(Key(400))));
        Assert.Equal("one", Text(second.Get("last")));
    }

    [Fact]
    public async Task Commit_WhileCompacting_IsKept()
    {
        // Arrange
        await using (var first = Open())
        {
            for (var i = 0; i < 20_000; i++)
            {
                _ = first.CommitAsync(new JournalBatch().Put(Key(i), Bytes("before")));
            }

            // Act
            var compaction = first.CompactAsync(TestContext.Current.CancellationToken);
            for (var i = 0; i < 5000; i++)
            {
                _ = first.CommitAsync(new JournalBatch().Put(Key(i), Bytes("during")));
            }

            await compaction;
        }

        // Assert
        await using var second = Open();
        Assert.Equal(20_000, second.Statistics.Keys);
        Assert.Equal("during", Text(second.Get(Key(4999))));
        Assert.Equal("before", Text(second.Get(Key(5000))));
    }

    [Fact]
    public async Task Commit_DeadBytesPassTheThreshold_CompactsByItself()
    {
        // Arrange
        await using var store = Open(new JournalOptions { CompactionThreshold = 200_000 });
        var value = new byte[1000];

        // Act
        for (var i = 0; i < 2000; i++)
        {
            await store.CommitAsync(new JournalBatch().Put("same", value));
        }

        await store.CompactAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.True(store.Statistics.Compactions > 1, "Only the compaction that the test asked for took place.");
        Assert.True(new DirectoryInfo(_directory.Path).EnumerateFiles().Sum(file => file.Length) < 10_000);
    }

    [Fact]
    public async Task Commit_DiskFails_StopsTheStoreForGood()
    {
        // Arrange
        var full = new Queue<IOException>([new IOException("No space left on device")]);
        await using var store = Open(new JournalOptions { BeforeFlush = () => ThrowNext(full) });

        // Act
        var first = await Record.ExceptionAsync(() => store.CommitAsync(new JournalBatch().Put("a", Bytes("1"))));
        var later = await Record.ExceptionAsync(() => store.CommitAsync(new JournalBatch().Put("b", Bytes("2"))));

        // Assert
        Assert.Contains("No space left on device", Assert.IsType<JournalFailedException>(first).Message, StringComparison.Ordinal);
        Assert.IsType<JournalFailedException>(later);
        Assert.Null(store.Get("b"));
        Assert.IsType<IOException>(store.Statistics.Failure);
    }

    [Fact]
    public async Task Commit_TenThousandConcurrent_ShareFlushes()
    {
        // Arrange
        await using var store = Open();

        // Act
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => store.CommitAsync(new JournalBatch().Put(Key(i), Bytes("value")))));

        // Assert
        Assert.Equal(10_000, store.Statistics.Records);
        Assert.True(store.Statistics.Flushes < 1000, $"{store.Statistics.Flushes} flushes for 10,000 commits.");
    }

    private static void ThrowNext(Queue<IOException> errors)
    {
        if (errors.TryDequeue(out var error))
        {
            throw error;
        }
    }

    private static string Key(int i) => i.ToString("D8", CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

    private JournalStore Open(JournalOptions? options = null) =>
        JournalStore.Open(_directory.Path, options ?? new JournalOptions(), _time, NullLogger<JournalStore>.Instance);
}
