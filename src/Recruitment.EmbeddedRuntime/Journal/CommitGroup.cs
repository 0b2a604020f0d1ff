namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>Batches that reach the disk with one write and one fsync; their callers share one task.</summary>
internal sealed class CommitGroup(int segment, ulong number)
{
    // Continuations must not run on the writer's thread, which would then wait for them before the next flush.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Segment { get; } = segment;

    public GrowingBuffer Buffer { get; } = new();

    public Task Done => _done.Task;

    public void Append(IReadOnlyList<JournalChange> changes)
    {
        var start = RecordFormat.Begin(Buffer);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.IsDelete)
            {
                RecordFormat.Delete(Buffer, change.Key);
            }
            else
            {
                RecordFormat.Put(Buffer, change.Key, change.Value.Span);
            }
        }

        End(start);
    }

    public void AppendSeal()
    {
        var start = RecordFormat.Begin(Buffer);
        RecordFormat.Seal(Buffer);
        End(start);
    }

    public void Complete()
    {
        Buffer.Dispose();
        _done.SetResult();
    }

    public void Fail(Exception cause)
    {
        Buffer.Dispose();
        _done.SetException(new JournalFailedException(cause));
    }

    private void End(int start) => RecordFormat.End(Buffer, start, start == 0 ? number | RecordFormat.FirstOfGroup : number);
}
