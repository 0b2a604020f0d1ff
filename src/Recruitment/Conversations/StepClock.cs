namespace Recruitment.Conversations;

/// <summary>Times one step of a turn.</summary>
public readonly struct StepClock
{
    private readonly string _name;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;
    private readonly long _start;

    private StepClock(string name, TimeProvider time)
    {
        _name = name;
        _time = time;
        _startedAt = time.GetUtcNow();
        _start = time.GetTimestamp();
    }

    public static StepClock Start(string name, TimeProvider time) => new(name, time);

    public TurnStep Stop(string? agent = null, string? promptVersion = null) =>
        new(_name, agent, promptVersion, _startedAt, Math.Round(_time.GetElapsedTime(_start).TotalMilliseconds, 3));
}
