using Recruitment.Agents.Conversation;
using Recruitment.Agents.Router;

namespace Recruitment.Agents.Fallback;

/// <summary>The model, then the rules, then a person; a refusal gets a safe reply and a person.</summary>
internal sealed class FallbackConversationAgent(IConversationAgent model, IConversationAgent rules, StepDown stepDown) : IConversationAgent
{
    public Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken) =>
        // The law asks for this answer; no model may get it wrong.
        turn.WithoutModel || verdict.Reason == RulesRouterAgent.WhatAreYou
            ? rules.ReplyAsync(turn, verdict, cancellationToken)
            : stepDown.AnswerAsync(
                "conversation",
                () => model.ReplyAsync(turn, verdict, cancellationToken),
                unavailable => unavailable.Refused
                    ? Task.FromResult(new AgentResult<ReplyDraft>(RefusedReply.In(verdict.Language), "rules", RefusedReply.Version, []))
                    : StandInAsync(turn, verdict, cancellationToken),
                cancellationToken);

    // The model might have known: what the rules do not know goes to a person, not back to the candidate.
    private async Task<AgentResult<ReplyDraft>> StandInAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken)
    {
        var answer = await rules.ReplyAsync(turn, verdict, cancellationToken);
        return answer.Value.DoesNotKnow ? answer with { Value = RefusedReply.In(verdict.Language) } : answer;
    }
}
