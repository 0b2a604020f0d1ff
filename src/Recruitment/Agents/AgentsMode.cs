namespace Recruitment.Agents;

/// <summary>Who answers.</summary>
public enum AgentsMode
{
    /// <summary>Rules only; no network.</summary>
    Rules,

    /// <summary>A language model, with the rules behind it.</summary>
    Model,
}
