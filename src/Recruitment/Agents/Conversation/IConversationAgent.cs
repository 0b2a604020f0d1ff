namespace Recruitment.Agents.Conversation;

/// <summary>Writes the answer to the candidate. Implemented by rules (no network) and by a model with tools.</summary>
public interface IConversationAgent
{
    /// <summary>Composes a reply in the candidate's language, grounded in vacancies and knowledge.</summary>
    /// <param name="turn">The burst and what is known. <see cref="TurnContext.Profile"/> already includes what this burst said.</param>
    /// <param name="verdict">The router's verdict.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AgentUnavailableException">The model cannot answer now; the caller falls back.</exception>
    Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken);
}
