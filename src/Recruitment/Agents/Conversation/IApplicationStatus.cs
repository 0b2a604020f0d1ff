namespace Recruitment.Agents.Conversation;

/// <summary>Where applications are kept, as far as a candidate may ask about their own.</summary>
public interface IApplicationStatus
{
    /// <summary>The candidate's own applications, newest first; empty when none is known.</summary>
    Task<IReadOnlyList<ApplicationStage>> FindAsync(string candidateId, CancellationToken cancellationToken);
}
