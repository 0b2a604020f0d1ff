using Recruitment.Agents.Conversation;

namespace Recruitment.Agents.Model;

/// <summary>One question to a model.</summary>
public sealed record ModelRequest
{
    /// <summary>Who asks: <c>router</c>, <c>extraction</c>, <c>conversation</c> or <c>crm</c>.</summary>
    public required string Agent { get; init; }

    /// <summary>Name of the deployment to ask.</summary>
    public required string Deployment { get; init; }

    /// <summary>The instructions that never change between candidates; sent first, so that the provider can cache them.</summary>
    public required string Prefix { get; init; }

    /// <summary>What follows the prefix, in order.</summary>
    public required IReadOnlyList<ModelMessage> Messages { get; init; }

    /// <summary>The shape that the answer must have.</summary>
    public required ModelSchema Schema { get; init; }

    /// <summary>Tools that the model may call; empty for none.</summary>
    public IReadOnlyList<ToolDefinition> Tools { get; init; } = [];

    /// <summary>False sends the tools, so that the prefix stays cached, but forbids calling them.</summary>
    public bool MayCallTools { get; init; } = true;

    /// <summary>Most tokens of the visible answer.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>Groups requests with the same prefix: brand and prompt version.</summary>
    public required string CacheKey { get; init; }

    /// <summary>A hash of the candidate's id, at most 64 characters; never a number or a name.</summary>
    public required string SafetyIdentifier { get; init; }

    /// <summary>Time for this deployment to answer.</summary>
    public required TimeSpan Timeout { get; init; }
}
