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
}
