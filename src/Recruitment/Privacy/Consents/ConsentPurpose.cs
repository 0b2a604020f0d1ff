namespace Recruitment.Privacy.Consents;

/// <summary>What a candidate can consent to. Applying for a vacancy is none of these: it needs no consent.</summary>
public enum ConsentPurpose
{
    /// <summary>Messages on WhatsApp. Who writes to us is answered; STOP ends that.</summary>
    Communication,

    /// <summary>Being kept for later vacancies, for 365 days.</summary>
    TalentPool,

    /// <summary>Messages that advertise.</summary>
    Marketing,

    /// <summary>Figures about how candidates use the service, beyond what running it needs.</summary>
    Analytics,
}
