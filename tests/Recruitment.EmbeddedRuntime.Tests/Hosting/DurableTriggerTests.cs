using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Worker.Builder;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

public sealed class DurableTriggerTests : IAsyncLifetime
{
    private const string Instances = "/runtime/webhooks/durabletask/instances";

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));
    private EmbeddedTestHost _host = null!;

    private DurableTaskClient Client => _host.Services.GetRequiredService<DurableTaskClient>();

    public async ValueTask InitializeAsync() => _host = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task Orchestration_StartedOverHttp_IsWatchedRaisedAndPurgedThere()
    {
        // Arrange
        var code = await SystemKeyAsync();
        await _host.Http.PostAsync("/start/ann", null);
        await Client.WaitForInstanceStartAsync("greet-ann", _patience.Token);

        // Act
        var running = await _host.Http.GetAsync($"{Instances}/greet-ann?{code}");
        var badEvent = await _host.Http.PostAsync($"{Instances}/greet-ann/raiseEvent/mark?{code}", new StringContent("x"));
        var raised = await _host.Http.PostAsJsonAsync($"{Instances}/greet-ann/raiseEvent/mark?{code}", "!");
        await Client.WaitForInstanceCompletionAsync("greet-ann", _patience.Token);
        var done = await _host.Http.GetAsync($"{Instances}/greet-ann?{code}");
        var late = await _host.Http.PostAsync($"{Instances}/greet-ann/terminate?{code}", null);
        var purged = await _host.Http.DeleteAsync($"{Instances}/greet-ann?{code}");
        var gone = await _host.Http.GetAsync($"{Instances}/greet-ann?{code}");

        // Assert
        Assert.Equal(
            [HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.OK, HttpStatusCode.NotFound],
            new[] { running, badEvent, raised, done, late, purged, gone }.Select(response => response.StatusCode));
        Assert.NotNull(running.Headers.Location);
        var body = await done.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Completed", body.GetProperty("runtimeStatus").GetString());
        Assert.Equal("greet-ann: hello ann!", body.GetProperty("output").GetString());
        Assert.Equal("ann", body.GetProperty("input").GetProperty("Name").GetString());
        Assert.Equal("waiting", body.GetProperty("customStatus").GetString());
    }

    [Fact]
    public async Task Management_ListSuspendResumeTerminate_ActOnInstances()
    {
        // Arrange
        var code = await SystemKeyAsync();
        foreach (var name in new[] { "ann", "bob" })
        {
            await _host.Http.PostAsync($"/start/{name}", null);
            await Client.WaitForInstanceStartAsync($"greet-{name}", _patience.Token);
        }

        // Act
        var suspended = await _host.Http.PostAsync($"{Instances}/greet-ann/suspend?reason=r&{code}", null);
        var resumed = await _host.Http.PostAsync($"{Instances}/greet-ann/resume?{code}", null);
        var terminated = await _host.Http.PostAsync($"{Instances}/greet-ann/terminate?reason=enough&{code}", null);
        var ended = await Client.WaitForInstanceCompletionAsync("greet-ann", _patience.Token);
        var all = await _host.Http.GetFromJsonAsync<JsonElement>($"{Instances}?{code}");
        var filtered = await _host.Http.GetFromJsonAsync<JsonElement>($"{Instances}?runtimeStatus=Terminated&{code}");
        var badFilter = await _host.Http.GetAsync($"{Instances}?runtimeStatus=Sleeping&{code}");

        // Assert
        Assert.All([suspended, resumed, terminated], response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal(2, all.GetArrayLength());
        Assert.Equal("greet-ann", Assert.Single(filtered.EnumerateArray()).GetProperty("instanceId").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, badFilter.StatusCode);
    }

    [Fact]
    public async Task Management_WithoutTheSystemKey_IsRefused()
    {
        // Act
        var response = await _host.Http.GetAsync(Instances);

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Middleware_GoesAsynchronousBeforeAnOrchestrator_FailsItWithTheDocumentedMessage()
    {
        // Arrange
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (_, next) =>
        {
            await Task.Yield();
            await next();
        }));

        // Act
        await host.Http.PostAsync("/start/ann", null);
        var client = host.Services.GetRequiredService<DurableTaskClient>();
        var failed = await client.WaitForInstanceCompletionAsync("greet-ann", getInputsAndOutputs: true, _patience.Token);

        // Assert
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.StartsWith("An invalid asynchronous invocation was detected.", failed.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Middleware_SkipsOrchestrators_SeesTheirTriggerType()
    {
        // Arrange
        var types = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using var host = await StartAsync(builder => builder.UseMiddleware((context, next) =>
        {
            types.Add(context.FunctionDefinition.InputBindings.Values.First(binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal)).Type);
            return next();
        }));

        // Act
        await host.Http.PostAsync("/start/ann", null);
        var client = host.Services.GetRequiredService<DurableTaskClient>();
        await client.RaiseEventAsync("greet-ann", "mark", "!", _patience.Token);
        await client.WaitForInstanceCompletionAsync("greet-ann", _patience.Token);

        // Assert
        Assert.Equal(["activityTrigger", "httpTrigger", "orchestrationTrigger"], types.Distinct().Order());
    }

    private static Task<EmbeddedTestHost> StartAsync(Action<FunctionsApplicationBuilder>? configure = null) =>
        EmbeddedTestHost.StartAsync([typeof(DurableFunctions)], configure);

    private async Task<string> SystemKeyAsync()
    {
        var keys = await File.ReadAllTextAsync(Path.Combine(_host.Directory, "keys.json"));
        return "code=" + JsonDocument.Parse(keys).RootElement.GetProperty("System").GetString();
    }
}
