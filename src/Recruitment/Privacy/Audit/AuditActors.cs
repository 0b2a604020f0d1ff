namespace Recruitment.Privacy.Audit;

/// <summary>Actors that are not a signed-in principal.</summary>
public static class AuditActors
{
    /// <summary>The person whose data it is, in chat.</summary>
    public const string Candidate = "candidate";

    /// <summary>The app itself: a timer, a policy.</summary>
    public const string System = "system";
}
