namespace Recruitment.Agents;

/// <summary>A model cannot answer now (down, over time, over budget, refused, or nonsense). The message names the cause and holds no personal data.</summary>
public sealed class AgentUnavailableException : Exception
{
    public AgentUnavailableException()
    {
    }

    public AgentUnavailableException(string message)
        : base(message)
    {
    }

    public AgentUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the failed attempts cost all the same.</summary>
    public IReadOnlyList<ModelUsage> Usage { get; init; } = [];

    /// <summary>A content filter or the model itself refused: no other model is asked, and a person should look.</summary>
    public bool Refused { get; init; }
}
