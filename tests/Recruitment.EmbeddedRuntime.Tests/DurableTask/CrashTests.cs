using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Tests.Journal;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

/// <summary>Kills a process that runs orchestrations, over and over, and then looks at what is on disk.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 12;
    private const int MostAcknowledgementsPerLife = 400;
    private const int ExpectedSum = 1 + 2 + 3 + 1000 + 100 + 4;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Process_KilledAtRandomPoints_LosesNothingAcknowledgedAndKeepsEachResultOnce()
    {
        // Arrange
        var random = new Random(20261121);
        var acknowledged = new List<string>();

        // Act
        for (var life = 0; life < Kills; life++)
        {
            acknowledged.AddRange(await LiveAndDieAsync(firstInstance: life * 100_000, random.Next(1, MostAcknowledgementsPerLife)));
        }

        using var last = Start("finish", _directory.Path);
        await last.WaitForExitAsync(DurableHost.Deadline);

        // Assert
        Assert.Equal(0, last.ExitCode);
        await using var journal = JournalStore.Open(
            Path.Combine(_directory.Path, "journal"), new JournalOptions(), TimeProvider.System, NullLogger<JournalStore>.Instance);
        var table = new InstanceTable(journal);
        var started = acknowledged.Where(line => !line.EndsWith(" go", StringComparison.Ordinal)).ToList();
        Assert.True(started.Count >= Kills);
        Assert.All(started, id => AssertCompletedOnce(journal, table, id));
        var effects = (await File.ReadAllLinesAsync(Path.Combine(_directory.Path, "effects"), DurableHost.Deadline)).ToHashSet();
        Assert.All(started, id => Assert.Superset(StepsOf(id), effects));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {started.Count} acknowledged instances, all completed; {table.List(string.Empty).Count()} instances in all.");
    }

    private static HashSet<string> StepsOf(string id) =>
        [$"{id} 1", $"{id} 2", $"{id} 3", $"{id} 4", $"child-of-{id} 100"];

    private static void AssertCompletedOnce(JournalStore journal, InstanceTable table, string id)
    {
        var record = table.Read(id);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, record?.Status);
        Assert.Equal($"{ExpectedSum}", record!.Output);
        var history = new List<HistoryEvent>();
        foreach (var (_, bytes) in journal.Scan(DurableKeys.History(id)))
        {
            HistoryCodec.DecodeInto(history, bytes);
        }

        Assert.Equal([0, 1, 2, 3, 4, 5], history.Where(e => e.IsCall).Select(e => e.Id));
        Assert.Equal([0, 1, 2, 3, 4, 5], history.Where(e => e.Kind is HistoryKind.TaskCompleted or HistoryKind.TimerFired).Select(e => e.Id));
        Assert.DoesNotContain(history, e => e.Kind == HistoryKind.TaskFailed);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Recruitment.EmbeddedRuntime.CrashHost.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    private async Task<List<string>> LiveAndDieAsync(int firstInstance, int acknowledgements)
    {
        using var process = Start("crash", _directory.Path, firstInstance.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var lines = new List<string>();
        try
        {
            while (lines.Count < acknowledgements && await process.StandardOutput.ReadLineAsync(DurableHost.Deadline) is { } line)
            {
                lines.Add(line);
            }
        }
        finally
        {
            process.Kill();
        }

        // The pipe still holds what was acknowledged up to the kill; its last line may be torn.
        var rest = await process.StandardOutput.ReadToEndAsync(DurableHost.Deadline);
        lines.AddRange(rest.Split('\n')[..^1]);
        await process.WaitForExitAsync(DurableHost.Deadline);
        return lines;
    }
}
