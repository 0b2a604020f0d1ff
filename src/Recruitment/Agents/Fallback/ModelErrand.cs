using Recruitment.Agents.Model;

namespace Recruitment.Agents.Fallback;

/// <summary>One agent's answer in the making: who asks, until when, and what it has cost so far.</summary>
internal sealed class ModelErrand
{
    private readonly List<ModelUsage> _usage = [];

    public required string Agent { get; init; }

    public required ModelDeployments Deployments { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    public required string CandidateId { get; init; }

    /// <summary>The turn is known by its last message: all agents of a turn see the same burst.</summary>
    public required string TurnId { get; init; }

    public required string SafetyIdentifier { get; init; }

    public required string CacheKey { get; init; }

    public required PromptFile Prompt { get; init; }

    /// <summary>A copy, so that a result does not change under its reader.</summary>
    public IReadOnlyList<ModelUsage> Usage => [.. _usage];

    public void Charge(ModelUsage usage) => _usage.Add(usage);

    /// <summary>A question in this errand's name. Deployment and time-out are the desk's to fill in.</summary>
    public ModelRequest Question(ModelSchema schema, int maxOutputTokens, IReadOnlyList<ModelMessage> messages) => new()
    {
        Agent = Agent,
        Deployment = Deployments.Names[0],
        Prefix = Prompt.Text,
        Messages = messages,
        Schema = schema,
        MaxOutputTokens = maxOutputTokens,
        CacheKey = CacheKey,
        SafetyIdentifier = SafetyIdentifier,
        Timeout = Deployments.AnswerTime,
    };

    public AgentResult<T> Result<T>(T value) => new(value, "model", Prompt.Version, Usage);

    public AgentUnavailableException Unavailable(string reason, Exception? cause = null, bool refused = false)
    {
        var message = $"The {Agent} model cannot answer: {reason}.";
        return cause is null
            ? new AgentUnavailableException(message) { Usage = Usage, Refused = refused }
            : new AgentUnavailableException(message, cause) { Usage = Usage, Refused = refused };
    }
}
