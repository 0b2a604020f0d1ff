namespace Recruitment.Agents.Model;

/// <summary>A language model behind one or more deployments. One call is one answer; retrying a deployment is the provider's affair, choosing another is the caller's.</summary>
public interface IModel
{
    /// <summary>Asks one deployment, within <see cref="ModelRequest.Timeout"/>, retries included.</summary>
    /// <exception cref="ModelCallException">There is no answer; the exception says why.</exception>
    Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancellationToken);
}
