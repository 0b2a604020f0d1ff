namespace Recruitment.Agents.Model;

/// <summary>A model gave no answer. The message holds a status and a code, never content.</summary>
public sealed class ModelCallException : Exception
{
    public ModelCallException()
    {
    }

    public ModelCallException(string message)
        : base(message)
    {
    }

    public ModelCallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ModelFailure Failure { get; init; } = ModelFailure.Down;

    /// <summary>Whether the deployment, rather than this one request, is to blame.</summary>
    public bool BlamesDeployment =>
        Failure is ModelFailure.TimedOut or ModelFailure.RateLimited or ModelFailure.Down or ModelFailure.Misconfigured or ModelFailure.Nonsense;
}
