namespace Recruitment.Privacy.Retention;

/// <summary>From when a period is counted.</summary>
public enum RetentionClock
{
    /// <summary>The moment at which the last of the candidate's threads was resolved.</summary>
    ProcedureClosed,

    /// <summary>The moment at which a talent-pool consent was given; silence at its end means erasure.</summary>
    Consent,

    /// <summary>The last message of either side.</summary>
    LastInteraction,

    /// <summary>The last decision of a person, when it rejected the candidate or closed the procedure; the last word, when that came later.</summary>
    Decision,

    /// <summary>The end or the withdrawal of the last consent.</summary>
    ConsentEnd,

    /// <summary>The end of the month that the figures are about.</summary>
    Month,
}
