namespace Recruitment.Agents.Model;

/// <summary>Why a model gave no answer.</summary>
public enum ModelFailure
{
    /// <summary>Too slow, retries included.</summary>
    TimedOut,

    /// <summary>Out of the deployment's quota.</summary>
    RateLimited,

    /// <summary>A server error or no connection.</summary>
    Down,

    /// <summary>Key, role, network rule or deployment name is wrong: someone must look.</summary>
    Misconfigured,

    /// <summary>The provider does not accept our request: a defect of ours, such as a schema.</summary>
    Rejected,

    /// <summary>The provider's content filter refused the prompt.</summary>
    Refused,

    /// <summary>The response is not what the protocol says.</summary>
    Nonsense,
}
