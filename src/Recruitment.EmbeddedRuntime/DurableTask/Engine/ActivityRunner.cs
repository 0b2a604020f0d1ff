using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Runs activities, at least once each: one whose outcome did not reach the journal runs again after a restart.</summary>
internal sealed class ActivityRunner : IDisposable
{
    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<object?>>> _activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonSerializerOptions _json;
    private readonly Action<DurableInstance, InboxMessage> _answer;
    private readonly BoundedDispatcher<ActivityWork> _work;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopToken;

    public ActivityRunner(DurableEngineOptions options, Action<DurableInstance, InboxMessage> answer, Action<Exception> failed)
    {
        _json = options.Json;
        _answer = answer;
        _stopToken = _stopping.Token;
        _work = new BoundedDispatcher<ActivityWork>(options.MaxConcurrentActivities, RunAsync, (_, error) => failed(error));
        _work.Open();
    }

    public void Add(string name, Func<ActivityCall, CancellationToken, Task<object?>> run) => _activities.Add(name, run);

    public void Start(DurableInstance instance, int generation, HistoryEvent call) => _work.Enqueue(new ActivityWork(instance, generation, call));

    /// <summary>Starts no more activities and cancels those that run; the inner task ends when they have ended.</summary>
    public async Task<Task> CancelAsync()
    {
        await _stopping.CancelAsync();
        return _work.CloseAsync();
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(ActivityWork work)
    {
        var (instance, generation, call) = work;
        var task = InvokeAsync(instance.Id, call);
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompletedSuccessfully && _stopToken.IsCancellationRequested)
        {
            return;
        }

        var answer = task.IsCompletedSuccessfully
            ? new HistoryEvent(HistoryKind.TaskCompleted) { Id = call.Id, Json = task.Result }
            : new HistoryEvent(HistoryKind.TaskFailed) { Id = call.Id, Failure = FailureOf(task, call.Name!) };
        _answer(instance, new InboxMessage(answer, null, generation));
    }

    private async Task<string?> InvokeAsync(string instanceId, HistoryEvent call)
    {
        if (!_activities.TryGetValue(call.Name!, out var run))
        {
            throw new MissingActivityException();
        }

        var result = await run(new ActivityCall(instanceId, call.Name!, call.Json), _stopToken);
        return result is null ? null : JsonSerializer.Serialize(result, result.GetType(), _json);
    }

    private static TaskFailureDetails FailureOf(Task task, string name) => task.Exception?.InnerException switch
    {
        MissingActivityException => MissingTask.Activity(name),
        { } error => TaskFailureDetails.FromException(error),
        null => TaskFailureDetails.FromException(new TaskCanceledException()),
    };

    private sealed class MissingActivityException : Exception;
}
