using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Tests.Journal;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class RobustnessTests
{
    [Fact]
    public async Task Orchestrator_ThrowsFromAsyncVoid_FailsAloneAndTheEngineGoesOn()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Step", _ => 1)
            .Orchestrator("Poison", async context =>
            {
                Explode();
                return await context.WaitForExternalEvent<int>("never");

                async void Explode()
                {
                    await context.CallActivityAsync("Step");
                    throw new IOException("nobody awaits me");
                }
            })
            .Orchestrator("Fine", context => context.CallActivityAsync<int>("Step"))
            .StartAsync();

        // Act
        var poison = await host.RunAsync("Poison");
        var fine = await host.RunAsync("Fine");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, poison.RuntimeStatus);
        Assert.Contains("nobody awaits me", poison.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(1, fine.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Activity_ResultHasAnotherShape_FailsTheCallNotTheEngine()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Text", _ => "not a number")
            .Orchestrator("Confused", context => context.CallActivityAsync<int>("Text"))
            .StartAsync();

        // Act
        var end = await host.RunAsync("Confused");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("JSON", end.FailureDetails!.ErrorMessage, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Stop_ActivityIsRunning_RunsItAgainAfterTheNextStart()
    {
        // Arrange
        var attempts = 0;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await new DurableHost()
            .Activity("Slow", async (_, cancellationToken) =>
            {
                if (Interlocked.Increment(ref attempts) == 1)
                {
                    started.SetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return attempts;
            })
            .Orchestrator("Wait", context => context.CallActivityAsync<int>("Slow"))
            .StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        await started.Task;

        // Act
        await host.RestartAsync();
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Equal(2, end.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Restart_ManyTimersAndActivitiesAreOutstanding_CompletesThemAll()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Hang", (_, cancellationToken) => WaitForStopAsync(cancellationToken))
            .Orchestrator("Busy", async context =>
            {
                if (context.GetInput<int>() == 1)
                {
                    return true;
                }

                var timers = Enumerable.Range(1, 5).Select(i => context.CreateTimer(TimeSpan.FromSeconds(i), CancellationToken.None));
                var activities = Enumerable.Range(1, 5).Select(i => context.CallActivityAsync<int>("Hang", i));
                await Task.WhenAll([.. timers, .. activities]);
                context.ContinueAsNew(1);
                return false;
            })
            .StartAsync();
        for (var i = 0; i < 100; i++)
        {
            await host.StartInstanceAsync("Busy", $"b{i}", 0);
            await host.Client.WaitForInstanceStartAsync($"b{i}", DurableHost.Deadline);
        }

        await host.StopAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        host.ReplaceActivity("Hang", call => 1);

        // Act
        await host.StartAsync();

        // Assert
        for (var i = 0; i < 100; i++)
        {
            Assert.True((await host.EndOfAsync($"b{i}")).ReadOutputAs<bool>());
        }
    }

    [Fact]
    public async Task Client_BeforeTheEngineStarts_Refuses()
    {
        // Arrange
        using var directory = new TemporaryDirectory();
        var time = new ManualTimeProvider();
        await using var journal = JournalStore.Open(directory.Path, new JournalOptions(), time, NullLogger<JournalStore>.Instance);
        await using var engine = new DurableEngine(journal, time, NullLoggerFactory.Instance, new DurableEngineOptions());

        // Act
        var error = await Record.ExceptionAsync(() => engine.Client.ScheduleNewOrchestrationInstanceAsync("Any", DurableHost.Deadline));

        // Assert
        Assert.IsType<InvalidOperationException>(error);
    }

    [Fact]
    public async Task Engine_DiskFails_AcknowledgesNothingMore()
    {
        // Arrange
        using var directory = new TemporaryDirectory();
        var time = new ManualTimeProvider();
        var isBroken = false;
        var options = new JournalOptions
        {
            BeforeFlush = () =>
            {
                if (Volatile.Read(ref isBroken))
                {
                    throw new IOException("No space left on device");
                }
            },
        };
        await using var journal = JournalStore.Open(directory.Path, options, time, NullLogger<JournalStore>.Instance);
        await using var engine = new DurableEngine(journal, time, NullLoggerFactory.Instance, new DurableEngineOptions());
        engine.AddOrchestrator("Quick", _ => Task.FromResult<object?>(true));
        await engine.StartAsync(DurableHost.Deadline);
        Volatile.Write(ref isBroken, true);

        // Act
        var first = await Record.ExceptionAsync(() => engine.Client.ScheduleNewOrchestrationInstanceAsync("Quick", DurableHost.Deadline));
        var second = await Record.ExceptionAsync(() => engine.Client.ScheduleNewOrchestrationInstanceAsync("Quick", DurableHost.Deadline));

        // Assert
        Assert.IsType<JournalFailedException>(first);
        Assert.IsType<JournalFailedException>(second);
        Assert.NotNull(journal.Statistics.Failure);
    }

    private static async Task<object?> WaitForStopAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    }
}
