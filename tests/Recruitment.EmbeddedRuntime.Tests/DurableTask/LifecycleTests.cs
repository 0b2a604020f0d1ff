using System.Text;
using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class LifecycleTests
{
    private static readonly byte[] _canary = Encoding.UTF8.GetBytes("CANARY-77aa-forget-me");

    [Fact]
    public async Task Schedule_InstanceHasNotEnded_ThrowsAlreadyExists()
    {
        // Arrange
        await using var host = await Waiting().StartAsync();
        await host.StartInstanceAsync("Wait", "w", "first");

        // Act
        var error = await Record.ExceptionAsync(() => host.StartInstanceAsync("Wait", "w", "second"));

        // Assert
        Assert.IsType<OrchestrationAlreadyExistsException>(error);
        Assert.Equal("first", (await host.Client.GetInstanceAsync("w", true, DurableHost.Deadline))!.ReadInputAs<string>());
    }

    [Fact]
    public async Task Schedule_ManyAtOnceWithOneId_StartsExactlyOne()
    {
        // Arrange
        await using var host = await Waiting().StartAsync();

        // Act
        var attempts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Record.ExceptionAsync(() => host.StartInstanceAsync("Wait", "w")).AsTask()));

        // Assert
        Assert.Equal(1, attempts.Count(error => error is null));
        Assert.All(attempts.Where(error => error is not null), error => Assert.IsType<OrchestrationAlreadyExistsException>(error));
    }

    [Fact]
    public async Task Schedule_InstanceHasEnded_ReplacesIt()
    {
        // Arrange
        await using var host = await Waiting().StartAsync();
        await host.StartInstanceAsync("Wait", "w", "first");
        await host.Client.RaiseEventAsync("w", "go", "one", DurableHost.Deadline);
        await host.EndOfAsync("w");

        // Act
        await host.StartInstanceAsync("Wait", "w", "second");
        var replaced = await host.Client.WaitForInstanceStartAsync("w", true, DurableHost.Deadline);
        await host.Client.RaiseEventAsync("w", "go", "two", DurableHost.Deadline);
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Null(replaced.SerializedOutput);
        Assert.Equal("second", end.ReadInputAs<string>());
        Assert.Equal("two", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Schedule_AgainAndAgainTheMomentItEnded_NeverThrows()
    {
        // Arrange
        await using var host = await new DurableHost().Orchestrator("Quick", context => Task.FromResult(context.GetInput<int>())).StartAsync();

        for (var i = 0; i < 300; i++)
        {
            // Act
            var end = await host.RunAsync("Quick", i, "same");

            // Assert
            Assert.Equal(i, end.ReadOutputAs<int>());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("tab\there")]
    public async Task Schedule_InvalidId_Throws(string id)
    {
        // Arrange
        await using var host = await Waiting().StartAsync();

        // Act
        var error = await Record.ExceptionAsync(() => host.StartInstanceAsync("Wait", id));

        // Assert
        Assert.IsType<ArgumentException>(error, exactMatch: false);
    }

    [Fact]
    public async Task SubOrchestration_Succeeds_KnowsItsParentAndReturnsItsOutput()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Child", context => Task.FromResult($"{context.Parent!.Name}/{context.Parent.InstanceId}/{context.GetInput<string>()}"))
            .Orchestrator("Parent", context =>
                context.CallSubOrchestratorAsync<string>("Child", "input", new SubOrchestrationOptions(instanceId: "the-child")))
            .StartAsync();

        // Act
        var end = await host.RunAsync("Parent", id: "the-parent");

        // Assert
        Assert.Equal("Parent/the-parent/input", end.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.Client.GetInstanceAsync("the-child", DurableHost.Deadline))!.RuntimeStatus);
    }

    [Fact]
    public async Task SubOrchestration_Fails_IsRetriedWithANewInstance()
    {
        // Arrange
        var ids = new List<string>();
        await using var host = await new DurableHost { VerifyReplay = false }
            .Orchestrator("Child", context =>
            {
                lock (ids)
                {
                    ids.Add(context.InstanceId);
                    return ids.Count < 2 ? throw new IOException("not yet") : Task.FromResult(ids.Count);
                }
            })
            .Orchestrator("Parent", context =>
                context.CallSubOrchestratorAsync<int>("Child", TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1)))))
            .StartAsync();
        await host.StartInstanceAsync("Parent", "p");
        await host.Time.WaitForTimerAsync(TimeSpan.FromSeconds(1), DurableHost.Deadline);

        // Act
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var end = await host.EndOfAsync("p");

        // Assert
        Assert.Equal(2, end.ReadOutputAs<int>());
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public async Task SubOrchestration_IdIsTaken_FailsTheCall()
    {
        // Arrange
        await using var host = await Waiting()
            .Orchestrator("Parent", async context =>
            {
                try
                {
                    return await context.CallSubOrchestratorAsync<string>("Wait", options: new TaskOptions().WithInstanceId("taken"));
                }
                catch (TaskFailedException failed)
                {
                    return failed.FailureDetails.ErrorType;
                }
            })
            .StartAsync();
        await host.StartInstanceAsync("Wait", "taken");

        // Act
        var end = await host.RunAsync("Parent");

        // Assert
        Assert.Equal(typeof(OrchestrationAlreadyExistsException).FullName, end.ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    public async Task Terminate_WithASubOrchestration_EndsItOnlyWhenRecursive(bool recursive, OrchestrationRuntimeStatus child)
    {
        // Arrange
        await using var host = await Waiting()
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Wait", options: new TaskOptions().WithInstanceId("child")))
            .StartAsync();
        await host.StartInstanceAsync("Parent", "p");
        await host.Client.WaitForInstanceStartAsync("child", DurableHost.Deadline);

        // Act
        await host.Client.TerminateInstanceAsync("p", new TerminateInstanceOptions("enough", recursive), DurableHost.Deadline);
        var end = await host.EndOfAsync("p");
        var childEnd = recursive ? await host.EndOfAsync("child") : await host.Client.GetInstanceAsync("child", DurableHost.Deadline);

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("enough", end.ReadOutputAs<string>());
        Assert.Equal(child, childEnd!.RuntimeStatus);
    }

    [Fact]
    public async Task Suspend_ThenEventsThenRestartThenResume_ReactsOnlyAfterResume()
    {
        // Arrange
        await using var host = await Waiting().StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        await host.Client.WaitForInstanceStartAsync("w", DurableHost.Deadline);
        await host.Client.SuspendInstanceAsync("w", "pause", DurableHost.Deadline);
        await host.Client.RaiseEventAsync("w", "go", "while suspended", DurableHost.Deadline);

        // Act
        await host.RestartAsync();
        var suspended = await host.Client.GetInstanceAsync("w", DurableHost.Deadline);
        await host.Client.ResumeInstanceAsync("w", "continue", DurableHost.Deadline);
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, suspended!.RuntimeStatus);
        Assert.Equal("while suspended", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Suspend_BeforeTheFirstDecisionAfterARestart_StillStartsOnResume()
    {
        // Arrange
        await using var host = await Waiting().StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        await host.Client.SuspendInstanceAsync("w", null, DurableHost.Deadline);
        await host.RestartAsync();

        // Act
        await host.Client.RaiseEventAsync("w", "go", "x", DurableHost.Deadline);
        await host.Client.ResumeInstanceAsync("w", null, DurableHost.Deadline);
        var end = await host.EndOfAsync("w");

        // Assert
        Assert.Equal("x", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task CustomStatus_SetAndChanged_IsReadable()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("Report", async context =>
            {
                context.SetCustomStatus(new { Step = 1 });
                await context.WaitForExternalEvent<bool>("go");
                context.SetCustomStatus("done");
                return true;
            })
            .StartAsync();
        await host.StartInstanceAsync("Report", "r");
        await host.Client.WaitForInstanceStartAsync("r", DurableHost.Deadline);

        // Act
        var first = await host.Client.GetInstanceAsync("r", true, DurableHost.Deadline);
        await host.Client.RaiseEventAsync("r", "go", true, DurableHost.Deadline);
        var end = await host.EndOfAsync("r");

        // Assert
        Assert.Equal("{\"Step\":1}", first!.SerializedCustomStatus);
        Assert.Equal("done", end.ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task Purge_ThenCompaction_LeavesNoByteOfTheInstance()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Echo", call => System.Text.Json.JsonSerializer.Deserialize<string>(call.InputJson!))
            .Orchestrator("Carry", context => context.CallActivityAsync<string>("Echo", context.GetInput<string>()))
            .StartAsync();
        await host.RunAsync("Carry", Encoding.UTF8.GetString(_canary), "c");
        Assert.True(host.DirectoryContains(_canary));

        // Act
        var purged = await host.Client.PurgeInstanceAsync("c", DurableHost.Deadline);
        await host.Journal.CompactAsync(DurableHost.Deadline);

        // Assert
        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.False(host.DirectoryContains(_canary));
        Assert.Null(await host.Client.GetInstanceAsync("c", DurableHost.Deadline));
    }

    [Fact]
    public async Task Purge_InstanceIsRunning_DoesNothing()
    {
        // Arrange
        await using var host = await Waiting().StartAsync();
        await host.StartInstanceAsync("Wait", "w");

        // Act
        var purged = await host.Client.PurgeInstanceAsync("w", DurableHost.Deadline);
        var all = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(), DurableHost.Deadline);

        // Assert
        Assert.Equal(0, purged.PurgedInstanceCount);
        Assert.Equal(0, all.PurgedInstanceCount);
        Assert.NotNull(await host.Client.GetInstanceAsync("w", DurableHost.Deadline));
    }

    private static DurableHost Waiting() => new DurableHost().Orchestrator("Wait", context => context.WaitForExternalEvent<string>("go"));
}
