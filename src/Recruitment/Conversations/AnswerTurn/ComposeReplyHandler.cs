using Recruitment.Agents;
using Microsoft.Extensions.Options;
using Recruitment.Agents.Conversation;
using Recruitment.Branding;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Requests;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Writes the answer and keeps it as a draft; nothing is sent yet.</summary>
public sealed class ComposeReplyHandler(
    ReplyStore replies, TurnContexts contexts, IConversationAgent agent, PrivacyDialogue privacy, IOptions<BrandOptions> brand, TimeProvider time)
{
    public async Task<AgentStep> HandleAsync(AgentStepCommand command, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("Conversation", time);
        var turn = await contexts.LoadAsync(command.Turn, cancellationToken);
        var asked = await privacy.AnswerAsync(turn, command.Verdict.Language, cancellationToken);
        var result = asked is null
            ? await agent.ReplyAsync(turn.Context, command.Verdict, cancellationToken)
            : new AgentResult<ReplyDraft>(asked.Draft, "rules", PrivacyDialogue.Version, []);
        var disclose = turn.Conversation.DisclosedAt is null;
        var text = disclose
            ? $"{Disclosure.Text(brand.Value, command.Verdict.Language)}\n\n{result.Value.Text}"
            : result.Value.Text;
        var stored = await replies.FindAsync(command.Turn.Key, command.Turn.Turn, ReplyPart.Answer, cancellationToken);
        if (stored is null || stored.Value.State == ReplyState.Draft)
        {
            var draft = new ReplyIntent
            {
                Key = command.Turn.Key,
                Turn = command.Turn.Turn,
                Part = ReplyPart.Answer,
                Text = text,
                Choices = result.Value.Choices,
                Sources = result.Value.Sources,
                Vacancies = result.Value.Vacancies,
            };
            if (await replies.TrySaveAsync(draft, stored?.ETag, cancellationToken) is null)
            {
                throw new ConcurrencyException($"Draft of {draft.Marker} was written by another attempt.");
            }
        }

        return new AgentStep(
            clock.Stop(result.Agent, result.PromptVersion), result.Usage, result.Value.Sources, result.Value.NeedsHuman, asked?.Request);
    }
}
