using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Privacy.Requests;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Writes the answer and keeps it as a draft; nothing is sent yet.</summary>
public sealed class ComposeReplyHandler(
    TurnContexts contexts, IConversationAgent agent, PrivacyDialogue privacy, AnswerDrafts drafts, TimeProvider time)
{
    public async Task<AgentStep> HandleAsync(AgentStepCommand command, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("Conversation", time);
        var turn = await contexts.LoadAsync(command.Turn, cancellationToken);
        var asked = await privacy.AnswerAsync(turn, command.Verdict.Language, cancellationToken);
        var result = asked is null
            ? await agent.ReplyAsync(turn.Context, command.Verdict, cancellationToken)
            : new AgentResult<ReplyDraft>(asked.Draft, "rules", PrivacyDialogue.Version, []);
        await drafts.KeepAsync(command.Turn, turn.Conversation, result.Value, command.Verdict.Language, command.DespiteStop, cancellationToken);
        return new AgentStep(
            clock.Stop(result.Agent, result.PromptVersion), result.Usage, result.Value.Sources, result.Value.NeedsHuman, asked?.Request);
    }
}
