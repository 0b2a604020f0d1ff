namespace Recruitment.Conversations;

/// <summary>What a queued event is about.</summary>
public enum InboundKind
{
    /// <summary>A candidate wrote.</summary>
    CandidateMessage,

    /// <summary>A recruiter wrote, in Chatwoot or from the phone app.</summary>
    RecruiterMessage,

    /// <summary>The thread's status was changed: taken over, handed back, resolved, snoozed.</summary>
    StatusChanged,

    /// <summary>Assignee or labels of the thread changed, or the thread is new.</summary>
    ThreadChanged,

    /// <summary>WhatsApp could not deliver one of our replies.</summary>
    DeliveryFailed,

    /// <summary>A message was deleted in Chatwoot.</summary>
    MessageDeleted,

    /// <summary>A turn that could not even be handed over; goes to the dead-letter queue, and is retried when it is redriven.</summary>
    TurnFailed,
}
