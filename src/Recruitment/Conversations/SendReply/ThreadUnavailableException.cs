namespace Recruitment.Conversations.SendReply;

/// <summary>Chatwoot refused, failed or did not answer. The message names the call and the status, never content.</summary>
public sealed class ThreadUnavailableException : Exception
{
    public ThreadUnavailableException()
    {
    }

    public ThreadUnavailableException(string message)
        : base(message)
    {
    }

    public ThreadUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>HTTP status, or null when there was no answer.</summary>
    public int? Status { get; init; }
}
