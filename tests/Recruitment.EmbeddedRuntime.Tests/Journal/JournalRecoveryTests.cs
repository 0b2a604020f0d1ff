using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.Journal;

public sealed class JournalRecoveryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_LastRecordTornAtAnyByte_CutsItAndKeepsTheRest()
    {
        // Arrange
        await using (var store = Open())
        {
            await store.CommitAsync(new JournalBatch().Put("first", new byte[20]));
            await store.CommitAsync(new JournalBatch().Put("second", new byte[20]));
        }

        var whole = await File.ReadAllBytesAsync(_directory.OnlyLog, TestContext.Current.CancellationToken);
        var record = 16 + 9 + "second".Length + 20;
        var seal = 17;

        for (var lost = seal + 1; lost < seal + record; lost++)
        {
            await File.WriteAllBytesAsync(_directory.OnlyLog, whole[..^lost], TestContext.Current.CancellationToken);

            // Act
            await using var store = Open();

            // Assert
            Assert.NotNull(store.Get("first"));
            Assert.Null(store.Get("second"));
        }
    }

    [Fact]
    public async Task Open_AfterACutTail_AppendsWhereTheTailWas()
    {
        // Arrange
        await WriteOneByOneAsync(10);
        await using (var log = new FileStream(_directory.OnlyLog, FileMode.Append))
        {
            log.Write(new byte[4096]);
        }

        // Act
        await using (var cut = Open())
        {
            await cut.CommitAsync(new JournalBatch().Put("after", new byte[5]));
        }

        // Assert
        await using var store = Open();
        Assert.Equal(11, store.Statistics.Keys);
    }

    [Fact]
    public async Task Open_AnyByteFlippedBeforeTheLastRecord_IsAnErrorThatSaysWhere()
    {
        // Arrange
        await WriteOneByOneAsync(5);
        var whole = await File.ReadAllBytesAsync(_directory.OnlyLog, TestContext.Current.CancellationToken);
        var afterHeader = 8;
        var seal = 17;

        for (var position = afterHeader; position < whole.Length - seal; position++)
        {
            var damaged = whole.ToArray();
            damaged[position] ^= 0x40;
            await File.WriteAllBytesAsync(_directory.OnlyLog, damaged, TestContext.Current.CancellationToken);

            // Act
            var error = Record.Exception(() => Open());

            // Assert
            Assert.Contains("is damaged at byte", Assert.IsType<JournalCorruptException>(error).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Open_SnapshotDamaged_IsAnError()
    {
        // Arrange
        await using (var store = Open())
        {
            await store.CommitAsync(new JournalBatch().Put("a", new byte[100]));
            await store.CompactAsync(TestContext.Current.CancellationToken);
        }

        var snapshot = Directory.GetFiles(_directory.Path, "*.snapshot").Single();
        var bytes = await File.ReadAllBytesAsync(snapshot, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(snapshot, bytes[..^17], TestContext.Current.CancellationToken);

        // Act
        var error = Record.Exception(() => Open());

        // Assert
        Assert.Contains("a snapshot is complete", Assert.IsType<JournalCorruptException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_CrashedBeforeTheSnapshotGotItsName_UsesTheLogs()
    {
        // Arrange
        await WriteOneByOneAsync(5);
        var unfinished = Path.Combine(_directory.Path, "00000002.snapshot.unfinished");
        await File.WriteAllBytesAsync(unfinished, new byte[100], TestContext.Current.CancellationToken);

        // Act
        await using var store = Open();

        // Assert
        Assert.Equal(5, store.Statistics.Keys);
        Assert.False(File.Exists(unfinished));
    }

    [Fact]
    public async Task Open_CrashedBeforeTheOldLogsWereDeleted_IgnoresAndDeletesThem()
    {
        // Arrange
        await WriteOneByOneAsync(5);
        var oldLog = _directory.OnlyLog;
        var oldBytes = await File.ReadAllBytesAsync(oldLog, TestContext.Current.CancellationToken);
        await using (var store = Open())
        {
            await store.CommitAsync(new JournalBatch().Delete("00000003"));
            await store.CompactAsync(TestContext.Current.CancellationToken);
        }

        await File.WriteAllBytesAsync(oldLog, oldBytes, TestContext.Current.CancellationToken);

        // Act
        await using var reopened = Open();

        // Assert
        Assert.Equal(4, reopened.Statistics.Keys);
        Assert.False(File.Exists(oldLog));
    }

    [Fact]
    public async Task Open_LogMissingInTheMiddle_IsAnError()
    {
        // Arrange
        await WriteOneByOneAsync(5);
        File.Move(_directory.OnlyLog, Path.Combine(_directory.Path, "00000002.log"));

        // Act
        var error = Record.Exception(() => Open());

        // Assert
        Assert.Contains("is missing", Assert.IsType<JournalCorruptException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_HundredThousandRecords_TakesUnderFiveSeconds()
    {
        // Arrange
        await using (var store = Open())
        {
            var value = new byte[300];
            for (var i = 0; i < 100_000; i++)
            {
                _ = store.CommitAsync(new JournalBatch().Put(Key(i), value));
            }
        }

        var stopwatch = Stopwatch.StartNew();

        // Act
        await using var reopened = Open();

        // Assert
        TestContext.Current.TestOutputHelper?.WriteLine($"Recovered 100,000 records in {stopwatch.ElapsedMilliseconds} ms.");
        Assert.Equal(100_000, reopened.Statistics.Keys);
        Assert.True(stopwatch.Elapsed < TimeSpan.FromSeconds(5), $"Recovery took {stopwatch.Elapsed}.");
    }

    private static string Key(int i) => i.ToString("D8", CultureInfo.InvariantCulture);

    private async Task WriteOneByOneAsync(int count)
    {
        await using var store = Open();
        for (var i = 0; i < count; i++)
        {
            await store.CommitAsync(new JournalBatch().Put(Key(i), new byte[20]));
        }
    }

    private JournalStore Open() => JournalStore.Open(_directory.Path, new JournalOptions(), _time, NullLogger<JournalStore>.Instance);
}
