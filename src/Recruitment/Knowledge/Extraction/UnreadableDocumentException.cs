namespace Recruitment.Knowledge.Extraction;

/// <summary>A document holds nothing that can be used; the message says in plain words why and what to send instead.</summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException()
    {
    }

    public UnreadableDocumentException(string message)
        : base(message)
    {
    }

    public UnreadableDocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
