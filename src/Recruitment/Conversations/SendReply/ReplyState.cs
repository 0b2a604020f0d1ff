namespace Recruitment.Conversations.SendReply;

/// <summary>How far a message is.</summary>
public enum ReplyState
{
    /// <summary>Written, never posted.</summary>
    Draft,

    /// <summary>A person went on before it was posted; it never will be.</summary>
    Withdrawn,

    /// <summary>Posted at least once; whether Chatwoot took it is not known.</summary>
    Posting,

    /// <summary>Chatwoot has it.</summary>
    Sent,
}
