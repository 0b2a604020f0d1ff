using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class ExternalEventTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Event_RaisedWhileWaited_IsDeliveredWithoutRegardToCase()
    {
        // Arrange
        await using var host = await Listener().StartAsync();
        await host.StartInstanceAsync("Listen", "l");
        await host.Client.WaitForInstanceStartAsync("l", DurableHost.Deadline);

        // Act
        await host.Client.RaiseEventAsync("l", "MESSAGE", "hello", DurableHost.Deadline);
        var end = await host.EndOfAsync("l");

        // Assert
        Assert.Equal("hello", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Event_RaisedBeforeAnyoneWaits_IsKeptAcrossARestart()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Late", async context =>
            {
                await context.CreateTimer(_minute, CancellationToken.None);
                return await context.WaitForExternalEvent<string>("message") + await context.WaitForExternalEvent<string>("message");
            })
            .StartAsync();
        await host.StartInstanceAsync("Late", "l");
        await host.Time.WaitForTimerAsync(_minute, DurableHost.Deadline);
        await host.Client.RaiseEventAsync("l", "message", "a", DurableHost.Deadline);
        await host.Client.RaiseEventAsync("l", "message", "b", DurableHost.Deadline);

        // Act
        await host.RestartAsync();
        host.Time.Advance(_minute);
        var end = await host.EndOfAsync("l");

        // Assert
        Assert.Equal("ab", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Event_RaisedRightAfterStart_IsNotLost()
    {
        // Arrange
        await using var host = await Listener().StartAsync();

        // Act
        for (var i = 0; i < 100; i++)
        {
            await host.StartInstanceAsync("Listen", $"l{i}");
            await host.Client.RaiseEventAsync($"l{i}", "message", i.ToString(System.Globalization.CultureInfo.InvariantCulture), DurableHost.Deadline);
        }

        // Assert
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(i.ToString(System.Globalization.CultureInfo.InvariantCulture), (await host.EndOfAsync($"l{i}")).ReadOutputAs<string>());
        }
    }

    [Fact]
    public async Task Event_InstanceMissingOrEnded_IsDiscardedInSilence()
    {
        // Arrange
        await using var host = await Listener().StartAsync();
        await host.StartInstanceAsync("Listen", "l");
        await host.Client.RaiseEventAsync("l", "message", "first", DurableHost.Deadline);
        await host.EndOfAsync("l");

        // Act
        await host.Client.RaiseEventAsync("l", "message", "late", DurableHost.Deadline);
        await host.Client.RaiseEventAsync("nobody", "message", "lost", DurableHost.Deadline);

        // Assert
        Assert.Equal("first", (await host.EndOfAsync("l")).ReadOutputAs<string>());
        Assert.Null(await host.Client.GetInstanceAsync("nobody", DurableHost.Deadline));
        Assert.Empty(host.Journal.Scan("durable/m/"));
    }

    [Fact]
    public async Task EventWithTimeout_TimerFiresFirst_CancelsTheWaitAndKeepsALaterEvent()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Patience", async context =>
            {
                try
                {
                    return await context.WaitForExternalEvent<string>("message", _minute);
                }
                catch (OperationCanceledException)
                {
                    return "timeout, then " + await context.WaitForExternalEvent<string>("message");
                }
            })
            .StartAsync();
        await host.StartInstanceAsync("Patience", "p");
        await host.Time.WaitForTimerAsync(_minute, DurableHost.Deadline);

        // Act
        host.Time.Advance(_minute);
        await host.Client.RaiseEventAsync("p", "message", "late", DurableHost.Deadline);
        var end = await host.EndOfAsync("p");

        // Assert
        Assert.Equal("timeout, then late", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task EventWithTimeout_EventComesFirst_CancelsTheTimer()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Patience", async context =>
            {
                var first = await context.WaitForExternalEvent<string>("message", TimeSpan.FromHours(20));
                await context.WaitForExternalEvent<string>("end");
                return first;
            })
            .StartAsync();
        await host.StartInstanceAsync("Patience", "p");
        var due = host.Time.GetUtcNow() + TimeSpan.FromHours(20);
        await host.Time.WaitForTimerAsync(due, DurableHost.Deadline);

        // Act
        await host.Client.RaiseEventAsync("p", "message", "in time", DurableHost.Deadline);
        await host.Client.RaiseEventAsync("p", "end", cancellation: DurableHost.Deadline);
        var end = await host.EndOfAsync("p");

        // Assert
        Assert.Equal("in time", end.ReadOutputAs<string>());
        Assert.DoesNotContain(due, host.Time.DueTimes);
    }

    [Fact]
    public async Task SendEvent_FromOneOrchestrationToAnother_Arrives()
    {
        // Arrange
        await using var host = await Listener()
            .Orchestrator("Talk", context =>
            {
                context.SendEvent("l", "message", "from talk");
                context.SendEvent("nobody", "message", "lost");
                return Task.FromResult(true);
            })
            .StartAsync();
        await host.StartInstanceAsync("Listen", "l");

        // Act
        await host.RunAsync("Talk");
        var end = await host.EndOfAsync("l");

        // Assert
        Assert.Equal("from talk", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task ContinueAsNew_EventsAreWaiting_KeepsThemAndForgetsHistory()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Counter", async context =>
            {
                var count = context.GetInput<int>();
                await context.WaitForExternalEvent<int>("tick");
                if (count < 9)
                {
                    context.ContinueAsNew(count + 1);
                    return -1;
                }

                return count + 1;
            })
            .StartAsync();
        await host.StartInstanceAsync("Counter", "c", 0);

        // Act
        for (var i = 0; i < 10; i++)
        {
            await host.Client.RaiseEventAsync("c", "tick", i, DurableHost.Deadline);
        }

        var end = await host.EndOfAsync("c");

        // Assert
        Assert.Equal(10, end.ReadOutputAs<int>());
        Assert.True(host.Journal.Scan("durable/h/c").Count <= 3, "The history of earlier generations is still there.");
    }

    [Fact]
    public async Task ContinueAsNew_PendingActivityOfTheOldGeneration_DoesNotAnswerTheNewOne()
    {
        // Arrange
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await new DurableHost()
            .Activity("Slow", async (_, cancellationToken) =>
            {
                await release.Task.WaitAsync(cancellationToken);
                return "old";
            })
            .Activity("Quick", _ => "new")
            .Orchestrator("Twice", async context =>
            {
                if (context.GetInput<bool>())
                {
                    return await context.CallActivityAsync<string>("Quick");
                }

                _ = context.CallActivityAsync<string>("Slow");
                await context.WaitForExternalEvent<string>("go");
                context.ContinueAsNew(true);
                return "never";
            })
            .StartAsync();
        await host.StartInstanceAsync("Twice", "t", false);

        // Act
        await host.Client.RaiseEventAsync("t", "go", "go", DurableHost.Deadline);
        var end = await host.EndOfAsync("t");
        release.SetResult();

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal("new", end.ReadOutputAs<string>());
    }

    private static DurableHost Listener() =>
        new DurableHost().Orchestrator("Listen", context => context.WaitForExternalEvent<string>("message"));
}
