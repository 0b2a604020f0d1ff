namespace Recruitment.Agents.Fallback;

/// <summary>Leaves a deployment alone after repeated failures, then lets one call through to see whether it is back.</summary>
internal sealed class CircuitBreaker(AgentsOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _failures = new();
    private DateTimeOffset? _closedAgainAt;
    private bool _probing;

    /// <summary>Asks for passage; false while the deployment is left alone or another call probes it. Each passage ends in exactly one report.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_closedAgainAt is not { } probeFrom)
            {
                return true;
            }

            if (_probing || time.GetUtcNow() < probeFrom)
            {
                return false;
            }

            _probing = true;
            return true;
        }
    }

    /// <summary>The deployment answered.</summary>
    public void Succeed()
    {
        lock (_gate)
        {
            _probing = false;
            _closedAgainAt = null;
            _failures.Clear();
        }
    }

    /// <summary>The deployment failed; gives true when this opens the breaker.</summary>
    public bool Fail()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _failures.Enqueue(now);
            while (_failures.Peek() <= now - options.BreakerWindow)
            {
                _failures.Dequeue();
            }

            var opens = _probing || (_closedAgainAt is null && _failures.Count >= options.BreakerFailures);
            _probing = false;
            _closedAgainAt = opens ? now + options.BreakerPause : _closedAgainAt;
            return opens;
        }
    }

    /// <summary>The call ended without telling anything about the deployment: it was cancelled, or our request was at fault.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _probing = false;
        }
    }
}
