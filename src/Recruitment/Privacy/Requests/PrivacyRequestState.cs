namespace Recruitment.Privacy.Requests;

/// <summary>How far a request is.</summary>
public enum PrivacyRequestState
{
    /// <summary>The candidate must confirm with a word or a button, or give the code.</summary>
    Waiting,

    /// <summary>Confirmed; its orchestration runs, or is about to.</summary>
    Running,

    /// <summary>Everything was done and verified.</summary>
    Done,

    /// <summary>The candidate took it back, did not confirm in time, or gave three wrong codes.</summary>
    Ended,

    /// <summary>An officer refused it, with a reason.</summary>
    Refused,
}
