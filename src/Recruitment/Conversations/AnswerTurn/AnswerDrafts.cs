using Microsoft.Extensions.Options;
using Recruitment.Agents.Conversation;
using Recruitment.Branding;
using Recruitment.Conversations.SendReply;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Keeps the answer of a turn as a draft, with what the first reply of a session must say in front of it; nothing is sent yet.</summary>
public sealed class AnswerDrafts(ReplyStore replies, IOptions<BrandOptions> brand)
{
    /// <param name="turn">The turn.</param>
    /// <param name="conversation">Its conversation.</param>
    /// <param name="answer">What to say.</param>
    /// <param name="language">Of the disclosure.</param>
    /// <param name="despiteStop">It may be sent although the candidate wants no messages.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrencyException">Another attempt wrote it meanwhile.</exception>
    public async Task KeepAsync(
        ConversationTurnInput turn, Conversation conversation, ReplyDraft answer, string language, bool despiteStop, CancellationToken cancellationToken)
    {
        var stored = await replies.FindAsync(turn.Key, turn.Turn, ReplyPart.Answer, cancellationToken);
        if (stored is { Value.State: not ReplyState.Draft })
        {
            return;
        }

        var draft = new ReplyIntent
        {
            Key = turn.Key,
            Turn = turn.Turn,
            Part = ReplyPart.Answer,
            Text = conversation.DisclosedAt is null ? $"{Disclosure.Text(brand.Value, language)}\n\n{answer.Text}" : answer.Text,
            Choices = answer.Choices,
            Sources = answer.Sources,
            Vacancies = answer.Vacancies,
            DespiteStop = despiteStop,
        };
        if (await replies.TrySaveAsync(draft, stored?.ETag, cancellationToken) is null)
        {
            throw new ConcurrencyException($"Draft of {draft.Marker} was written by another attempt.");
        }
    }
}
