using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class DeterminismTests
{
    [Fact]
    public async Task Orchestrator_DateTimeUtcNowInAnInput_FailsWithAnErrorThatSaysSo()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Log", _ => null)
            .Orchestrator("Impure", async context =>
            {
                await context.CallActivityAsync("Log", DateTime.UtcNow.Ticks);
                return "done";
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Impure");

        // Assert
        AssertFailure(end, "call 0 is activity 'Log' as before, but with another input", "DateTime.UtcNow", "context.CurrentUtcDateTime");
    }

    [Fact]
    public async Task Orchestrator_DateTimeUtcNowInATimer_FailsWithAnErrorThatSaysSo()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Impure", async context =>
            {
                await context.CreateTimer(DateTime.UtcNow.AddDays(1), CancellationToken.None);
                return "done";
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Impure");

        // Assert
        AssertFailure(end, "with another due time", "DateTime.UtcNow", "context.CurrentUtcDateTime");
    }

    [Fact]
    public async Task Orchestrator_GuidNewGuidAsOutput_FailsWithAnErrorThatSaysSo()
    {
        // Arrange
        await using var host = await new DurableHost().Orchestrator("Impure", _ => Task.FromResult(Guid.NewGuid())).StartAsync();

        // Act
        var end = await host.RunAsync("Impure");

        // Assert
        AssertFailure(end, "a different outcome", "Guid.NewGuid()", "context.NewGuid()");
    }

    [Fact]
    public async Task Orchestrator_DateTimeUtcNowWithoutVerification_FailsAtItsNextDecision()
    {
        // Arrange
        await using var host = await new DurableHost { VerifyReplay = false }
            .Activity("Log", _ => null)
            .Orchestrator("Impure", async context =>
            {
                await context.CallActivityAsync("Log", DateTime.UtcNow.Ticks);
                return "done";
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Impure");

        // Assert
        AssertFailure(end, "with another input", "DateTime.UtcNow");
    }

    [Fact]
    public async Task Orchestrator_CallOrderChangedWhileRunning_FailsNamingBothCalls()
    {
        // Arrange
        var reserved = new TaskCompletionSource();
        await using var host = new DurableHost();
        await host
            .Orchestrator("Process", async context =>
            {
                await context.WaitForExternalEvent<bool>("first");
                await context.CallActivityAsync("Reserve");
                await context.WaitForExternalEvent<bool>("second");
                return "v1";
            })
            .Activity("Reserve", _ =>
            {
                reserved.SetResult();
                return null;
            })
            .StartAsync();
        await host.StartInstanceAsync("Process", "p");
        await host.Client.RaiseEventAsync("p", "first", true, DurableHost.Deadline);
        await reserved.Task.WaitAsync(DurableHost.Deadline);
        await host.StopAsync();
        host.ForgetRegistrations();
        host.Orchestrator("Process", async context =>
            {
                await context.WaitForExternalEvent<bool>("first");
                await context.CallActivityAsync("Charge");
                await context.CallActivityAsync("Reserve");
                return "v2";
            })
            .Activity("Reserve", _ => null)
            .Activity("Charge", _ => null);
        await host.StartAsync();

        // Act
        await host.Client.RaiseEventAsync("p", "second", true, DurableHost.Deadline);
        var end = await host.EndOfAsync("p");

        // Assert
        AssertFailure(end, "its history expects activity 'Reserve' at call 0, but activity 'Charge' came");
    }

    [Theory]
    [InlineData(0, "its history expects activity 'Step' at call 0, but no call came")]
    [InlineData(2, "its history expects no call 1 at this point, but activity 'Step' came")]
    public async Task Orchestrator_NumberOfCallsChangesBetweenReplays_Fails(int callsLater, string expected)
    {
        // Arrange
        var runs = 0;
        await using var host = await new DurableHost { VerifyReplay = false }
            .Activity("Step", _ => null)
            .Orchestrator("Unsteady", async context =>
            {
                var calls = Interlocked.Increment(ref runs) == 1 ? 1 : callsLater;
                var tasks = Enumerable.Range(0, calls).Select(_ => context.CallActivityAsync("Step")).ToList();
                await context.WaitForExternalEvent<bool>("go");
                await Task.WhenAll(tasks);
                return runs;
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Unsteady");

        // Assert
        AssertFailure(end, expected);
    }

    [Fact]
    public async Task Orchestrator_CatchesTheDeviation_FailsAllTheSame()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Log", _ => null)
            .Orchestrator("Stubborn", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Log", Guid.NewGuid());
                }
                catch (Exception error) when (error is not null)
                {
                    return "swallowed";
                }

                return "done";
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Stubborn");

        // Assert
        AssertFailure(end, "with another input");
    }

    [Fact]
    public async Task Orchestrator_AwaitsANonDurableTask_FailsAsTheRealHostDoes()
    {
        // Arrange
        using var never = new SemaphoreSlim(0);
        await using var host = await new DurableHost()
            .Orchestrator("Io", async _ =>
            {
                await never.WaitAsync(DurableHost.Deadline);
                return "done";
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Io");

        // Assert
        AssertFailure(end, "An invalid asynchronous invocation was detected.");
    }

    [Fact]
    public async Task Orchestrator_ContinuesOnAnotherThreadWhileATimerIsOpen_FailsAsTheRealHostDoes()
    {
        // Arrange
        var outside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await new DurableHost()
            .Orchestrator("Io", async context =>
            {
                _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                await outside.Task;
                return "done";
            })
            .StartAsync();
        await host.StartInstanceAsync("Io", "io");
        await host.Client.WaitForInstanceStartAsync("io", DurableHost.Deadline);

        // Act
        outside.SetResult();
        var end = await host.EndOfAsync("io");

        // Assert
        AssertFailure(end, "An invalid asynchronous invocation was detected.");
    }

    [Fact]
    public async Task Orchestrator_UsesItsContextAfterTaskRun_FailsAsTheRealHostDoes()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Step", _ => null)
            .Orchestrator("Elsewhere", async context =>
            {
                await Task.Run(() => context.CallActivityAsync("Step"), DurableHost.Deadline).ConfigureAwait(false);
                return "done";
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Elsewhere");

        // Assert
        AssertFailure(end, "An invalid asynchronous invocation was detected.");
    }

    private static void AssertFailure(OrchestrationMetadata end, params string[] parts)
    {
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.All(parts, part => Assert.Contains(part, end.FailureDetails!.ErrorMessage, StringComparison.Ordinal));
    }
}
