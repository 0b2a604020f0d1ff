namespace Recruitment.Conversations;

/// <summary>Why a conversation has the owner that it has.</summary>
public enum OwnerReason
{
    /// <summary>New, resolved, or set back to pending.</summary>
    Waiting,

    /// <summary>A recruiter wrote, from Chatwoot or from the phone app.</summary>
    RecruiterWrote,

    /// <summary>A recruiter is assigned.</summary>
    RecruiterAssigned,

    /// <summary>The thread's status is open or snoozed.</summary>
    ThreadOpen,

    /// <summary>The bot handed the conversation over.</summary>
    HandedOff,
}
