namespace Recruitment.Privacy.Consents.AskAgain;

/// <summary>How a consent is asked again.</summary>
public enum RenewalRoute
{
    /// <summary>An ordinary message: the candidate wrote in the last 24 hours.</summary>
    Message,

    /// <summary>An approved template.</summary>
    Template,

    /// <summary>A note and a label: only a person can ask.</summary>
    Recruiter,
}
