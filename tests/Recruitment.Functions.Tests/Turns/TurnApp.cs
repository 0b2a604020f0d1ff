using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.Simulator;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>The whole app under a clock that only the test moves, with what a test asks of a conversation.</summary>
public sealed class TurnApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RecruitmentFactory _factory;

    private TurnApp(RecruitmentFactory factory, ManualTimeProvider clock) => (_factory, Clock) = (factory, clock);

    public ManualTimeProvider Clock { get; }

    public ChatwootSimulator Chatwoot => _factory.Chatwoot;

    public RecruitmentFactory Factory => _factory;

    public IServiceProvider Services => _factory.Services;

    /// <param name="settings">As for the factory; the quiet window is 0 by default.</param>
    /// <param name="directory">A data directory that outlives the app.</param>
    /// <param name="configure">Replaces services.</param>
    /// <param name="clock">A clock that goes on from an earlier run; by default one that stands at no round moment, so that no schedule is mistaken for a wait.</param>
    public static async Task<TurnApp> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        string? directory = null,
        Action<IServiceCollection>? configure = null,
        ManualTimeProvider? clock = null)
    {
        var time = clock ?? new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        var factory = await RecruitmentFactory.StartAsync(settings, directory, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new PatientClock(time)));
            configure?.Invoke(services);
        });
        return new TurnApp(factory, time);
    }

    public static async Task<T> EventuallyAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < Patience)
        {
            if (await read() is { } found)
            {
                return found;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("It did not happen in time.");
    }

    public long ACandidate(string name = "Sanne", string phone = "+31612345678") => _factory.ACandidate(name, phone);

    /// <summary>Waits until a durable timer is set for this long from now, and lets it go off.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Clock.WaitForTimerAsync(wait, patience.Token);
        Clock.Advance(wait);
    }

    /// <summary>Lets time run second by second, as it does when what happens in between does not depend on the exact moment.</summary>
    public async Task RunAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }
    }

    /// <summary>Lets time run until something is so, at most for this long.</summary>
    public async Task<T> RunUntilAsync<T>(TimeSpan atMost, Func<Task<T?>> read)
        where T : class
    {
        for (var passed = TimeSpan.Zero; passed < atMost; passed += TimeSpan.FromSeconds(1))
        {
            if (await read() is { } found)
            {
                return found;
            }

            await RunAsync(TimeSpan.FromSeconds(1));
        }

        throw new TimeoutException($"It did not happen within {atMost} of the test's clock.");
    }

    public Task<JsonObject> WaitForAsync(long conversation, Func<JsonObject, bool> isTrue) => _factory.WaitForAsync(conversation, isTrue);

    public Task<JsonObject> ReadAsync(long conversation) => _factory.ReadAsync(conversation);

    public Task<Conversation?> FindAsync(long conversation) =>
        Services.GetRequiredService<ConversationStore>().FindByThreadAsync($"1-{conversation}", CancellationToken.None);

    public Task<Conversation> WaitForStateAsync(long conversation, Func<Conversation, bool> isTrue) =>
        EventuallyAsync(async () => await FindAsync(conversation) is { } found && isTrue(found) ? found : null);

    /// <summary>Records of the turns that ended, oldest first; waits until there are this many and no turn runs.</summary>
    public Task<IReadOnlyList<TurnRecord>> WaitForTurnsAsync(long conversation, int count) =>
        EventuallyAsync(() => EndedTurnsAsync(conversation, count));

    /// <summary>Null while a turn runs or there are fewer.</summary>
    public async Task<IReadOnlyList<TurnRecord>?> EndedTurnsAsync(long conversation, int count)
    {
        if (await FindAsync(conversation) is not { IsBusy: false } found)
        {
            return null;
        }

        var turns = await Services.GetRequiredService<TurnStore>().ListAsync(found.Key, 50, CancellationToken.None);
        return turns.Count >= count ? turns : null;
    }

    /// <summary>Waits until a message of a turn is as far as this.</summary>
    public Task<ReplyIntent> WaitForReplyAsync(long conversation, int turn, ReplyPart part, ReplyState state) => EventuallyAsync(async () =>
        await FindAsync(conversation) is { } found
        && await Services.GetRequiredService<ReplyStore>().FindAsync(found.Key, turn, part, CancellationToken.None) is { } stored
        && stored.Value.State == state
            ? stored.Value
            : null);

    /// <summary>Waits until a running turn has done a step, as its progress shows.</summary>
    public Task<TurnStep> WaitForStepAsync(long conversation, int turn, string step) => EventuallyAsync(async () =>
    {
        var found = await FindAsync(conversation);
        var running = found is null
            ? null
            : await Services.GetRequiredService<DurableTaskClient>().GetInstanceAsync(found.Key.TurnInstance(turn), getInputsAndOutputs: true);
        return running?.SerializedCustomStatus is null
            ? null
            : running.ReadCustomStatusAs<TurnProgress>()!.Steps.FirstOrDefault(done => done.Name == step);
    });

    public ValueTask DisposeAsync() => _factory.DisposeAsync();
}
