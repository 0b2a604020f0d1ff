using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.CrashHost;

/// <summary>Orchestrations of four activities, a timer, an event and a sub-orchestration, whose activities leave a line in a file.</summary>
internal static class CrashScenario
{
    private const int Abreast = 40;

    public static async Task<int> StartForeverAsync(string directory, int first)
    {
        await using var journal = Open(directory);
        await using var engine = CreateEngine(journal, directory);
        await engine.StartAsync(CancellationToken.None);
        var next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, Abreast).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var id = "run-" + Interlocked.Increment(ref next).ToString("D7", CultureInfo.InvariantCulture);
                await engine.Client.ScheduleNewOrchestrationInstanceAsync("Parent", id, new StartOrchestrationOptions(id), CancellationToken.None);
                Console.WriteLine(id);
                await engine.Client.RaiseEventAsync(id, "go", 1000, CancellationToken.None);
                Console.WriteLine(id + " go");
            }
        })));
        return 0;
    }

    public static async Task<int> FinishAsync(string directory)
    {
        await using var journal = Open(directory);
        await using var engine = CreateEngine(journal, directory);
        await engine.StartAsync(CancellationToken.None);
        var unfinished = new OrchestrationQuery(InstanceIdPrefix: "run-", Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending]);
        await foreach (var instance in engine.Client.GetAllInstancesAsync(unfinished))
        {
            // Killed between the start and the event; a second event that nobody waits for changes nothing.
            await engine.Client.RaiseEventAsync(instance.InstanceId, "go", 1000, CancellationToken.None);
            await engine.Client.WaitForInstanceCompletionAsync(instance.InstanceId, CancellationToken.None);
        }

        return 0;
    }

    private static JournalStore Open(string directory) => JournalStore.Open(
        Path.Combine(directory, "journal"),
        new JournalOptions { CompactionThreshold = 256 * 1024 },
        TimeProvider.System,
        NullLogger<JournalStore>.Instance);

    private static DurableEngine CreateEngine(JournalStore journal, string directory)
    {
        var effects = new FileStream(Path.Combine(directory, "effects"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var engine = new DurableEngine(journal, TimeProvider.System, NullLoggerFactory.Instance, new DurableEngineOptions
        {
            VerifyReplay = false,
            MaxRetained = int.MaxValue / 2,
        });
        engine.AddActivity("Step", (call, _) =>
        {
            lock (effects)
            {
                effects.Write(Encoding.UTF8.GetBytes($"{call.InstanceId} {call.InputJson}\n"));
            }

            return Task.FromResult<object?>(int.Parse(call.InputJson!, CultureInfo.InvariantCulture));
        });
        engine.AddOrchestrator("Child", async context => await context.CallActivityAsync<int>("Step", 100));
        engine.AddOrchestrator("Parent", async context =>
        {
            var sum = await context.CallActivityAsync<int>("Step", 1);
            sum += await context.CallActivityAsync<int>("Step", 2);
            await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
            sum += await context.CallActivityAsync<int>("Step", 3);
            sum += await context.WaitForExternalEvent<int>("go");
            sum += await context.CallSubOrchestratorAsync<int>("Child", options: new TaskOptions().WithInstanceId("child-of-" + context.InstanceId));
            return sum + await context.CallActivityAsync<int>("Step", 4);
        });
        return engine;
    }
}
