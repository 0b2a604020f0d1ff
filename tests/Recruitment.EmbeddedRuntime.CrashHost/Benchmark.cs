using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.CrashHost;

/// <summary>Figures for the journal alone and for orchestrations of six trivial activities.</summary>
internal static class Benchmark
{
    private const int Abreast = 100;

    public static async Task<int> RunAsync(string directory, int count, string what)
    {
        await using var journal = JournalStore.Open(directory, new JournalOptions(), TimeProvider.System, NullLogger<JournalStore>.Instance);
        for (var round = 0; round < 3; round++)
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var allocated = GC.GetTotalAllocatedBytes();
            var stopwatch = Stopwatch.StartNew();
            await (what == "journal" ? CommitAsync(journal, count) : OrchestrateAsync(journal, count));
            var seconds = stopwatch.Elapsed.TotalSeconds;
            var busy = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {count / seconds:F0}/s, {count / busy:F0} per core-second, {(GC.GetTotalAllocatedBytes() - allocated) / count} bytes allocated each, {Environment.WorkingSet >> 20} MiB, {journal.Statistics}"));
        }

        return 0;
    }

    private static async Task CommitAsync(JournalStore journal, int count)
    {
        var value = new byte[200];
        await InParallelAsync(count, i => journal.CommitAsync(new JournalBatch().Put($"key/{i:D8}", value)));
    }

    private static async Task OrchestrateAsync(JournalStore journal, int count)
    {
        await using var engine = new DurableEngine(
            journal, TimeProvider.System, NullLoggerFactory.Instance, new DurableEngineOptions { VerifyReplay = false, MaxRetained = 2000 });
        engine.AddActivity("Step", (_, _) => Task.FromResult<object?>("result"));
        engine.AddOrchestrator("Six", async context =>
        {
            for (var i = 0; i < 6; i++)
            {
                await context.CallActivityAsync<string>("Step", "input");
            }

            return "done";
        });
        await engine.StartAsync(CancellationToken.None);
        await InParallelAsync(count, async _ =>
        {
            var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("Six", "input", CancellationToken.None);
            await engine.Client.WaitForInstanceCompletionAsync(id, CancellationToken.None);
        });
    }

    private static Task InParallelAsync(int count, Func<int, Task> run)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Abreast).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                await run(i);
            }
        })));
    }
}
