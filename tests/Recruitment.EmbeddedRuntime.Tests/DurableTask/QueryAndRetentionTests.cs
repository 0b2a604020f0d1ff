using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

public sealed class QueryAndRetentionTests
{
    [Fact]
    public async Task GetAllInstances_ByPrefixAndStatus_PagesThroughThemInOrder()
    {
        // Arrange
        await using var host = await Host().StartAsync();
        for (var i = 0; i < 25; i++)
        {
            await host.StartInstanceAsync(i % 5 == 0 ? "Wait" : "Quick", $"a-{i:D2}");
        }

        await host.StartInstanceAsync("Wait", "b-00");
        for (var i = 0; i < 25; i++)
        {
            _ = i % 5 == 0 ? null : await host.EndOfAsync($"a-{i:D2}");
        }

        var query = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "a-", PageSize: 7);

        // Act
        var sizes = new List<int>();
        var ids = new List<string>();
        await foreach (var page in host.Client.GetAllInstancesAsync(query).AsPages())
        {
            sizes.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(instance => instance.InstanceId));
        }

        // Assert
        Assert.Equal([7, 7, 6], sizes);
        Assert.Equal(Enumerable.Range(0, 25).Where(i => i % 5 != 0).Select(i => $"a-{i:D2}"), ids);
    }

    [Fact]
    public async Task GetInstance_WithoutInputsAndOutputs_HidesThem()
    {
        // Arrange
        await using var host = await Host().StartAsync();
        await host.RunAsync("Quick", "secret", "q");

        // Act
        var instance = await host.Client.GetInstanceAsync("q", DurableHost.Deadline);
        var error = Record.Exception(() => instance!.ReadInputAs<string>());

        // Assert
        Assert.Null(instance!.SerializedInput);
        Assert.IsType<InvalidOperationException>(error);
        Assert.True(instance.IsCompleted);
        Assert.False(instance.IsRunning);
    }

    [Fact]
    public async Task Retention_EndedLongAgo_IsPurgedAndTheRestStays()
    {
        // Arrange
        await using var host = await Host().StartAsync();
        await host.RunAsync("Quick", id: "old");
        await host.StartInstanceAsync("Wait", "alive");
        host.Time.Advance(TimeSpan.FromMinutes(40));
        await host.RunAsync("Quick", id: "recent");

        // Act
        host.Time.Advance(TimeSpan.FromMinutes(30));

        // Assert
        Assert.Null(await host.Client.GetInstanceAsync("old", DurableHost.Deadline));
        Assert.NotNull(await host.Client.GetInstanceAsync("recent", DurableHost.Deadline));
        Assert.NotNull(await host.Client.GetInstanceAsync("alive", DurableHost.Deadline));
    }

    [Fact]
    public async Task Retention_EndedBeforeARestart_IsPurgedAllTheSame()
    {
        // Arrange
        await using var host = await Host().StartAsync();
        await host.RunAsync("Quick", id: "old");
        await host.RestartAsync();

        // Act
        host.Time.Advance(TimeSpan.FromMinutes(70));

        // Assert
        Assert.Null(await host.Client.GetInstanceAsync("old", DurableHost.Deadline));
    }

    [Fact]
    public async Task Retention_MoreEndedThanAllowed_PurgesTheOldest()
    {
        // Arrange
        await using var host = await new DurableHost { MaxRetained = 50 }
            .Orchestrator("Quick", _ => Task.FromResult(true))
            .StartAsync();

        // Act
        for (var i = 0; i < 400; i++)
        {
            await host.RunAsync("Quick", id: $"q-{i:D3}");
        }

        // Assert
        Assert.True(host.Journal.Scan("durable/i/").Count <= 150);
        Assert.NotNull(await host.Client.GetInstanceAsync("q-399", DurableHost.Deadline));
        Assert.Null(await host.Client.GetInstanceAsync("q-000", DurableHost.Deadline));
    }

    [Fact]
    public async Task WaitForCompletion_TokenIsCancelled_Throws()
    {
        // Arrange
        await using var host = await Host().StartAsync();
        await host.StartInstanceAsync("Wait", "w");
        using var cancellation = new CancellationTokenSource();
        var wait = host.Client.WaitForInstanceCompletionAsync("w", cancellation.Token);

        // Act
        await cancellation.CancelAsync();
        var error = await Record.ExceptionAsync(() => wait);

        // Assert
        Assert.IsType<OperationCanceledException>(error, exactMatch: false);
    }

    private static DurableHost Host() => new DurableHost()
        .Orchestrator("Quick", _ => Task.FromResult(true))
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("go"));
}
