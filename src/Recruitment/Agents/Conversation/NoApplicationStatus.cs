namespace Recruitment.Agents.Conversation;

/// <summary>No application store is connected: no application is known.</summary>
internal sealed class NoApplicationStatus : IApplicationStatus
{
    public Task<IReadOnlyList<ApplicationStage>> FindAsync(string candidateId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ApplicationStage>>([]);
}
