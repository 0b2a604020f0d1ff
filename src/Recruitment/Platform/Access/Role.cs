namespace Recruitment.Platform.Access;

/// <summary>What someone may do here. The names are also the values of the app roles in Entra ID.</summary>
public enum Role
{
    /// <summary>Vacancies, knowledge, screening, and what the bot did in a conversation.</summary>
    Recruiter,

    /// <summary>Consent, export, erasure, retention and the audit trail.</summary>
    DataProtectionOfficer,

    /// <summary>Dead letters, turns, metrics, health and costs.</summary>
    Operator,
}
