namespace Recruitment.Knowledge;

/// <summary>Who may be told what a document says.</summary>
public enum KnowledgeAudience
{
    /// <summary>Everyone.</summary>
    Candidate,

    /// <summary>Recruiters only; never quoted to a candidate.</summary>
    Recruiter,
}
