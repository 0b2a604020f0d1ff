using Recruitment.Agents.Router;

namespace Recruitment.Agents.Fallback;

/// <summary>Explicit requests first, then the model, then the rules.</summary>
internal sealed class FallbackRouterAgent(IRouterAgent model, IRouterAgent rules, StepDown stepDown) : IRouterAgent
{
    public Task<AgentResult<RouteVerdict>> RouteAsync(TurnContext turn, CancellationToken cancellationToken) =>
        // A person, a stop or privacy that was asked for in so many words is honoured whatever a model would say, and at once.
        turn.WithoutModel || turn.Messages.Any(message => ExplicitRequests.Match(message.Text) is not null)
            ? rules.RouteAsync(turn, cancellationToken)
            : stepDown.AnswerAsync("router", () => model.RouteAsync(turn, cancellationToken), _ => rules.RouteAsync(turn, cancellationToken), cancellationToken);
}
