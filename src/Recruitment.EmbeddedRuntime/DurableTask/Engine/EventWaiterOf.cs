using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Someone who waits for an external event with a payload of a type.</summary>
internal sealed class EventWaiterOf<T>(JsonSerializerOptions options) : EventWaiter
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public override Type PayloadType => typeof(T);

    public override void Complete(string? json)
    {
        try
        {
            _source.TrySetResult(json is null ? default! : JsonSerializer.Deserialize<T>(json, options)!);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            _source.TrySetException(error);
        }
    }

    public void Cancel(CancellationToken cancellationToken) => _source.TrySetCanceled(cancellationToken);
}
