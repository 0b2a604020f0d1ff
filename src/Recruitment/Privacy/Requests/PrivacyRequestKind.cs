namespace Recruitment.Privacy.Requests;

/// <summary>What a person asks about their data.</summary>
public enum PrivacyRequestKind
{
    /// <summary>A copy of everything (GDPR art. 15 and 20).</summary>
    Export,

    /// <summary>That everything goes (GDPR art. 17).</summary>
    Erasure,
}
