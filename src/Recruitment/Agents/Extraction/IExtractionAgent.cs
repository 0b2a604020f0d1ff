using Recruitment.Intake;

namespace Recruitment.Agents.Extraction;

/// <summary>Reads facts about the candidate from the burst. Implemented by rules (no network) and by a model.</summary>
public interface IExtractionAgent
{
    /// <summary>Extracts only what this burst says; nothing is copied from the known profile.</summary>
    /// <exception cref="AgentUnavailableException">The model cannot answer now; the caller falls back.</exception>
    Task<AgentResult<ProfilePatch>> ExtractAsync(TurnContext turn, CancellationToken cancellationToken);
}
