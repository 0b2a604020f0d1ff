namespace Recruitment.Agents;

/// <summary>Who wrote a line.</summary>
public enum Speaker
{
    Candidate,
    Bot,
    Recruiter,
}
