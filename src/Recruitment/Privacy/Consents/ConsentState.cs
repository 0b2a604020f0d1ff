namespace Recruitment.Privacy.Consents;

/// <summary>Where a consent stands.</summary>
public enum ConsentState
{
    /// <summary>Never given, never withdrawn.</summary>
    NotAsked,

    Given,

    Withdrawn,

    /// <summary>It was given for a time that has passed.</summary>
    Expired,
}
