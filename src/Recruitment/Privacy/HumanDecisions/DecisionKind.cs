namespace Recruitment.Privacy.HumanDecisions;

/// <summary>What only a person may decide about a candidate.</summary>
public enum DecisionKind
{
    /// <summary>The candidate goes on.</summary>
    Advanced,

    /// <summary>The candidate does not get this work.</summary>
    Rejected,

    /// <summary>The procedure ends: filled, withdrawn, or over for another reason.</summary>
    Closed,

    /// <summary>The candidate was put in an order among others.</summary>
    Ranked,
}
