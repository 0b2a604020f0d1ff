namespace Recruitment.Conversations.SendReply;

/// <summary>Which message of a turn.</summary>
public enum ReplyPart
{
    /// <summary>The answer to the candidate.</summary>
    Answer,

    /// <summary>The line that says that a person goes on, when there is no answer.</summary>
    Handoff,

    /// <summary>The private note for the recruiter.</summary>
    Note,

    /// <summary>The private note that says that a message did not reach the candidate; <see cref="ReplyIntent.About"/> says which.</summary>
    DeliveryNote,

    /// <summary>The talent-pool question that is asked again before the consent ends.</summary>
    ConsentQuestion,

    /// <summary>The private note that says that the question could not be put.</summary>
    ConsentNote,
}
