namespace Recruitment.Agents.Router;

/// <summary>Decides which path a burst of messages takes. Implemented by rules (no network) and by a model.</summary>
public interface IRouterAgent
{
    /// <summary>Routes the burst.</summary>
    /// <exception cref="AgentUnavailableException">The model cannot answer now; the caller falls back.</exception>
    Task<AgentResult<RouteVerdict>> RouteAsync(TurnContext turn, CancellationToken cancellationToken);
}
