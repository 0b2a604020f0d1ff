using Recruitment.Agents.Conversation;

namespace Recruitment.Agents.Fallback;

/// <summary>The model, then the rules; a refusal gets a safe reply and a person.</summary>
internal sealed class FallbackConversationAgent(IConversationAgent model, IConversationAgent rules, StepDown stepDown) : IConversationAgent
{
    public Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken) =>
        stepDown.AnswerAsync(
            "conversation",
            () => model.ReplyAsync(turn, verdict, cancellationToken),
            unavailable => unavailable.Refused
                ? Task.FromResult(new AgentResult<ReplyDraft>(RefusedReply.In(verdict.Language), "rules", RefusedReply.Version, []))
                : rules.ReplyAsync(turn, verdict, cancellationToken),
            cancellationToken);
}
