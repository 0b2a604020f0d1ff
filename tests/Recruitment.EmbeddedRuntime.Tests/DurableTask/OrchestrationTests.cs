using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class OrchestrationTests
{
    [Fact]
    public async Task Orchestrator_CallsActivitiesInSequence_PassesResultsOn()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Double", call => int.Parse(call.InputJson!, System.Globalization.CultureInfo.InvariantCulture) * 2)
            .Orchestrator("Chain", async context =>
            {
                var value = context.GetInput<int>();
                for (var i = 0; i < 6; i++)
                {
                    value = await context.CallActivityAsync<int>("double", value);
                }

                return value;
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Chain", 1);

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal(64, end.ReadOutputAs<int>());
        Assert.Equal(1, end.ReadInputAs<int>());
    }

    [Fact]
    public async Task Orchestrator_FansOut_CollectsEveryResult()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Echo", async (call, cancellationToken) =>
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                return int.Parse(call.InputJson!, System.Globalization.CultureInfo.InvariantCulture);
            })
            .Orchestrator("FanOut", async context =>
            {
                var tasks = Enumerable.Range(1, 200).Select(i => context.CallActivityAsync<int>("Echo", i)).ToList();
                return (await Task.WhenAll(tasks)).Sum();
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("FanOut");

        // Assert
        Assert.Equal(20_100, end.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Orchestrator_ActivityThrows_GetsTaskFailedExceptionWithDetails()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Break", _ => throw new FormatException("wrong shape"))
            .Orchestrator("Catch", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Break");
                    return "nothing";
                }
                catch (TaskFailedException failed)
                {
                    return $"{failed.TaskName} #{failed.TaskId} {failed.FailureDetails.IsCausedBy<SystemException>()} {failed.FailureDetails.ErrorType} {failed.FailureDetails.ErrorMessage}";
                }
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Catch");

        // Assert
        Assert.Equal("Break #0 True System.FormatException wrong shape", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Orchestrator_DoesNotCatch_Fails()
    {
        // Arrange
        await using var host = await new DurableHost()
            .Activity("Break", _ => throw new FormatException("wrong shape"))
            .Orchestrator("Careless", context => context.CallActivityAsync<int>("Break"))
            .StartAsync();

        // Act
        var end = await host.RunAsync("Careless");

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("wrong shape", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(typeof(TaskFailedException).FullName, end.FailureDetails.ErrorType);
    }

    [Theory]
    [InlineData("Nobody", "OrchestratorTaskNotFound")]
    [InlineData("CallsNobody", "ActivityTaskNotFound")]
    public async Task Orchestrator_NameIsNotRegistered_FailsWithoutRetries(string name, string errorType)
    {
        // Arrange
        await using var host = await new DurableHost()
            .Orchestrator("CallsNobody", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<int>("Nobody", TaskOptions.FromRetryPolicy(new RetryPolicy(9, TimeSpan.FromDays(1))));
                }
                catch (TaskFailedException failed)
                {
                    throw new InvalidOperationException(failed.FailureDetails.ErrorType);
                }
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync(name);

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains(errorType, end.FailureDetails!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orchestrator_ReadsItsContext_SeesTheSameOnEveryReplay()
    {
        // Arrange
        var seen = new List<string>();
        await using var host = await new DurableHost()
            .Activity("Nothing", _ => null)
            .Orchestrator("Look", async context =>
            {
                var first = $"{context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:O} {context.InstanceId} {context.Name}";
                lock (seen)
                {
                    seen.Add(first);
                }

                await context.CallActivityAsync("Nothing");
                return first;
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Look", id: "look-1");

        // Assert
        Assert.True(seen.Count >= 2);
        Assert.Single(seen.Distinct());
        Assert.Contains("look-1 Look", end.ReadOutputAs<string>(), StringComparison.Ordinal);
        Assert.Equal(seen[0], end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Orchestrator_SharedObjectAsInput_IsCopiedThroughJson()
    {
        // Arrange
        var shared = new List<int> { 1 };
        await using var host = await new DurableHost { VerifyReplay = false }
            .Activity("Mutate", call =>
            {
                var copy = System.Text.Json.JsonSerializer.Deserialize<List<int>>(call.InputJson!)!;
                copy.Add(2);
                return copy;
            })
            .Orchestrator("Share", async context =>
            {
                var result = await context.CallActivityAsync<List<int>>("Mutate", shared);
                return result.Count;
            })
            .StartAsync();

        // Act
        var end = await host.RunAsync("Share");

        // Assert
        Assert.Equal(2, end.ReadOutputAs<int>());
        Assert.Single(shared);
    }
}
