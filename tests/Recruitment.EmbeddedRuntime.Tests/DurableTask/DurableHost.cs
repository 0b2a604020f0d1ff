using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;
using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.EmbeddedRuntime.Tests.Journal;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.DurableTask;

/// <summary>An engine on a journal of its own, which a test can stop and start again.</summary>
internal sealed class DurableHost : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<Action<DurableEngine>> _registrations = [];
    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<object?>>> _activities = [];
    private DurableEngine? _engine;

    public ManualTimeProvider Time { get; } = new();

    public bool VerifyReplay { get; init; } = true;

    public TimeSpan Retention { get; init; } = TimeSpan.FromHours(1);

    public int MaxRetained { get; init; } = 10_000;

    public JournalStore Journal { get; private set; } = null!;

    public DurableTaskClient Client => _engine!.Client;

    public static CancellationToken Deadline => TestContext.Current.CancellationToken;

    public DurableHost Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> run)
    {
        _registrations.Add(engine => engine.AddOrchestrator(name, async context => await run(context)));
        return this;
    }

    public DurableHost Activity(string name, Func<ActivityCall, object?> run) =>
        Activity(name, (call, _) => Task.FromResult(run(call)));

    public DurableHost Activity(string name, Func<ActivityCall, CancellationToken, Task<object?>> run)
    {
        _activities.Add(name, run);
        return this;
    }

    public void ReplaceActivity(string name, Func<ActivityCall, object?> run) => _activities[name] = (call, _) => Task.FromResult(run(call));

    /// <summary>Registrations made from here on replace the earlier ones at the next start, as a new version of the app would.</summary>
    public void ForgetRegistrations()
    {
        _registrations.Clear();
        _activities.Clear();
    }

    public async Task<DurableHost> StartAsync()
    {
        Journal = JournalStore.Open(_directory.Path, new JournalOptions(), Time, NullLogger<JournalStore>.Instance);
        _engine = new DurableEngine(Journal, Time, NullLoggerFactory.Instance, new DurableEngineOptions
        {
            VerifyReplay = VerifyReplay,
            Retention = Retention,
            MaxRetained = MaxRetained,
        });
        _registrations.ForEach(register => register(_engine));
        foreach (var (name, run) in _activities)
        {
            _engine.AddActivity(name, run);
        }

        await _engine.StartAsync(Deadline);
        return this;
    }

    public async Task StopAsync()
    {
        await _engine!.DisposeAsync();
        await Journal.DisposeAsync();
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task<OrchestrationMetadata> RunAsync(string orchestrator, object? input = null, string? id = null)
    {
        var instance = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, id is null ? null : new StartOrchestrationOptions(id), Deadline);
        return await EndOfAsync(instance);
    }

    public Task<string> StartInstanceAsync(string orchestrator, string id, object? input = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id), Deadline);

    public Task<OrchestrationMetadata> EndOfAsync(string id) => Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Deadline);

    public bool DirectoryContains(ReadOnlySpan<byte> needle) => _directory.Contains(needle);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _directory.Dispose();
    }
}
