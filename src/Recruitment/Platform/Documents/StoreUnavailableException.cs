namespace Recruitment.Platform.Documents;

/// <summary>
/// The store did not take a call, and may take it later: it is throttled, down or slow. Nothing was lost; whether a write was done is
/// not known, which its ETag settles when it is tried again. The queue and the turn's retries do that.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
