using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class TimerAndRetryTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Timer_ClockReachesIt_FiresOnceAndMovesTheOrchestrationsClock()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Wait", async context =>
            {
                var before = context.CurrentUtcDateTime;
                await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                return context.CurrentUtcDateTime - before;
            })
            .StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        await host.Time.WaitForTimerAsync(TimeSpan.FromMinutes(5), DurableHost.Deadline);

        // Act
        host.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        var early = await host.Client.GetInstanceAsync("w", DurableHost.Deadline);
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Running, early!.RuntimeStatus);
        Assert.Equal(TimeSpan.FromMinutes(5), end.ReadOutputAs<TimeSpan>());
    }

    [Fact]
    public async Task Timer_LoserOfARaceIsCancelled_LeavesNoTimerBehind()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Race", async context =>
            {
                using var cancellation = new CancellationTokenSource();
                var slow = context.CreateTimer(TimeSpan.FromHours(20), cancellation.Token);
                var fast = context.CreateTimer(_second, CancellationToken.None);
                var winner = await Task.WhenAny(slow, fast);
                cancellation.Cancel();
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                return $"{winner == fast} {slow.IsCanceled}";
            })
            .StartAsync();
        await host.StartInstanceAsync("Race", "r");
        await host.Time.WaitForTimerAsync(_second, DurableHost.Deadline);

        // Act
        host.Time.Advance(_second);
        await host.Time.WaitForTimerAsync(TimeSpan.FromMinutes(1), DurableHost.Deadline);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var end = await host.EndOfAsync("r");

        // Assert
        Assert.Equal("True True", end.ReadOutputAs<string>());
        Assert.DoesNotContain(host.Time.GetUtcNow() + TimeSpan.FromHours(20) - _second - TimeSpan.FromMinutes(1), host.Time.DueTimes);
    }

    [Fact]
    public async Task Timer_ProcessRestarts_FiresAtItsOwnTime()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Wait", async context =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                return "fired";
            })
            .StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        await host.Time.WaitForTimerAsync(TimeSpan.FromMinutes(5), DurableHost.Deadline);
        host.Time.Advance(TimeSpan.FromMinutes(4));

        // Act
        await host.RestartAsync();
        await host.Time.WaitForTimerAsync(TimeSpan.FromMinutes(1), DurableHost.Deadline);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Equal("fired", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Timer_DueWhileTheProcessWasDown_FiresAtTheNextStart()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Wait", async context =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                return "fired";
            })
            .StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        await host.Time.WaitForTimerAsync(TimeSpan.FromMinutes(5), DurableHost.Deadline);
        await host.StopAsync();
        host.Time.Advance(TimeSpan.FromHours(1));

        // Act
        await host.StartAsync();
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Equal("fired", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task RetryPolicy_FailsTwice_WaitsLongerEachTimeAndSucceeds()
    {
        // Arrange
        var attempts = 0;
        await using var host = await new DurableHost()
            .Activity("Flaky", _ => Interlocked.Increment(ref attempts) < 3 ? throw new IOException("busy") : attempts)
            .Orchestrator("Retry", async context =>
            {
                var options = TaskOptions.FromRetryPolicy(new RetryPolicy(3, _second, backoffCoefficient: 4));
                return await context.CallActivityAsync<int>("Flaky", options);
            })
            .StartAsync();
        await host.StartInstanceAsync("Retry", "r");

        // Act
        await host.Time.WaitForTimerAsync(_second, DurableHost.Deadline);
        host.Time.Advance(_second);
        await host.Time.WaitForTimerAsync(4 * _second, DurableHost.Deadline);
        host.Time.Advance(4 * _second);
        var end = await host.EndOfAsync("r");

        // Assert
        Assert.Equal(3, end.ReadOutputAs<int>());
    }

    [Fact]
    public async Task RetryPolicy_AttemptsAreUsedUp_FailsWithTheLastError()
    {
        // Arrange
        var attempts = 0;
        await using var host = await new DurableHost()
            .Activity("Broken", _ => throw new IOException($"attempt {Interlocked.Increment(ref attempts)}"))
            .Orchestrator("Retry", context => context.CallActivityAsync<int>("Broken", TaskOptions.FromRetryPolicy(new RetryPolicy(2, _second))))
            .StartAsync();
        await host.StartInstanceAsync("Retry", "r");
        await host.Time.WaitForTimerAsync(_second, DurableHost.Deadline);

        // Act
        host.Time.Advance(_second);
        var end = await host.EndOfAsync("r");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("attempt 2", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task RetryPolicy_HandleFailureRefuses_DoesNotRetry()
    {
        // Arrange
        var attempts = 0;
        var policy = new RetryPolicy(5, _second) { HandleFailure = failure => failure.IsCausedBy<TimeoutException>() };
        await using var host = await new DurableHost()
            .Activity("Broken", _ => throw new IOException($"attempt {Interlocked.Increment(ref attempts)}"))
            .Orchestrator("Retry", context => context.CallActivityAsync<int>("Broken", TaskOptions.FromRetryPolicy(policy)))
            .StartAsync();

        // Act
        var end = await host.RunAsync("Retry");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task RetryHandler_ReturnsTrueTwice_RetriesWithoutDelay()
    {
        // Arrange
        var attempts = 0;
        await using var host = await new DurableHost()
            .Activity("Broken", _ => throw new IOException($"attempt {Interlocked.Increment(ref attempts)}"))
            .Orchestrator("Retry", context =>
                context.CallActivityAsync<int>("Broken", TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 3)))
            .StartAsync();

        // Act
        var end = await host.RunAsync("Retry");

        // Assert
        Assert.Contains("attempt 3", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(3, attempts);
    }

    [Theory]
    [InlineData(0, 1, 1.0, null, null)]
    [InlineData(1, 0, 1.0, null, null)]
    [InlineData(1, 1, 0.5, null, null)]
    [InlineData(1, 5, 1.0, 4, null)]
    [InlineData(1, 5, 1.0, null, 4)]
    public void RetryPolicy_ValueMakesNoSense_Throws(int attempts, int first, double coefficient, int? longest, int? timeout)
    {
        // Act
        var error = Record.Exception(() => new RetryPolicy(
            attempts, first * _second, coefficient, longest is null ? null : longest.Value * _second, timeout is null ? null : timeout.Value * _second));

        // Assert
        Assert.IsType<ArgumentOutOfRangeException>(error);
    }
}
