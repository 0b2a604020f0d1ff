namespace Recruitment.Agents;

/// <summary>The router's verdict on one burst of messages: the seven paths, small talk, and what we cannot help with.</summary>
public enum Route
{
    JobSearch,
    Apply,
    ApplicationStatus,
    Interview,
    Question,
    Human,
    Privacy,
    SmallTalk,
    Unsupported,
}
