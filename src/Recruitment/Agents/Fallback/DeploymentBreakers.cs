using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Recruitment.Agents.Fallback;

/// <summary>One breaker per deployment, shared by all agents of the process.</summary>
internal sealed class DeploymentBreakers(IOptions<AgentsOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CircuitBreaker> _breakers = new(StringComparer.Ordinal);

    public CircuitBreaker For(string deployment) => _breakers.GetOrAdd(deployment, _ => new CircuitBreaker(options.Value, time));
}
