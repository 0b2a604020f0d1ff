using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>An activity or sub-orchestration that was called. Continuations run at once, on the thread that replays.</summary>
internal sealed class PendingResult<T>(string name, int id, JsonSerializerOptions options) : PendingCall
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public override bool IsOpen => !_source.Task.IsCompleted;

    public override void Complete(string? json)
    {
        try
        {
            _source.TrySetResult(json is null ? default! : JsonSerializer.Deserialize<T>(json, options)!);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            _source.TrySetException(new TaskFailedException(name, id, error));
        }
    }

    public override void Fail(TaskFailureDetails failure) => _source.TrySetException(new TaskFailedException(name, id, failure));
}
