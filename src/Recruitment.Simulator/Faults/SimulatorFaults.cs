namespace Recruitment.Simulator.Faults;

/// <summary>Faults waiting for the next REST calls. Each call takes the oldest that matches it.</summary>
public sealed class SimulatorFaults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _waiting = [];

    /// <summary>Answers the next <paramref name="count"/> calls with <paramref name="status"/>, optionally only some method or path.</summary>
    public void FailNext(int status, int count, string? method = null, string? pathContains = null) =>
        Add(new Fault(FaultKind.Fail, status, method, pathContains), count);

    /// <summary>Leaves the next calls without an answer until the caller gives up.</summary>
    public void HangNext(int count, string? method = null, string? pathContains = null) =>
        Add(new Fault(FaultKind.Hang, 0, method, pathContains), count);

    /// <summary>Cuts the connection of the next calls before anything is done.</summary>
    public void DropNext(int count, string? method = null, string? pathContains = null) =>
        Add(new Fault(FaultKind.Drop, 0, method, pathContains), count);

    /// <summary>Does the next calls' work and cuts the connection instead of answering.</summary>
    public void DropResponseNext(int count, string? method = null, string? pathContains = null) =>
        Add(new Fault(FaultKind.DropResponse, 0, method, pathContains), count);

    /// <summary>Forgets all waiting faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    internal void Add(Fault fault, int count)
    {
        lock (_gate)
        {
            _waiting.AddRange(Enumerable.Repeat(fault, count));
        }
    }

    internal Fault? Take(string method, string path)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(fault => fault.Matches(method, path));
            if (index < 0)
            {
                return null;
            }

            var fault = _waiting[index];
            _waiting.RemoveAt(index);
            return fault;
        }
    }
}
