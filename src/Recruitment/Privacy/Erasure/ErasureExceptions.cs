using Recruitment.Conversations;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Statistics;

namespace Recruitment.Privacy.Erasure;

/// <summary>What stays of a person by an officer's explicit choice: records under an exception, and figures without a person. Set aside before anything is erased.</summary>
public sealed class ErasureExceptions(
    SubjectStore subjects, KeptRecords kept, StatisticsStore statistics, ConversationStore conversations, TurnStore turns, PrivacyRequestStore requests)
{
    /// <summary>A person's turns beyond this add nothing to figures that count each kind once.</summary>
    private const int MostTurns = 1000;

    public async Task SetAsideAsync(PrivacyRequest request, CancellationToken cancellationToken)
    {
        if (request.StatisticsReason is null && request.Kept.Count == 0)
        {
            return;
        }

        var subject = await subjects.GetAsync(request.Id, cancellationToken);
        var done = new List<KeptCategory>();
        foreach (var category in request.Kept)
        {
            done.Add(category with { Records = await kept.KeepAsync(request.Id, category, subject, cancellationToken) });
        }

        await requests.ChangeAsync(request.Id, before => before with { Kept = done }, cancellationToken);
        if (request.StatisticsReason is not null)
        {
            await statistics.CountAsync(request.Id, await FiguresAsync(request, subject, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Cuts the figures loose from the request; nothing before this runs again.</summary>
    public Task LetGoAsync(PrivacyRequest request, CancellationToken cancellationToken) =>
        request.StatisticsReason is null ? Task.CompletedTask : statistics.ForgetAsync(request.Id, cancellationToken);

    private async Task<PersonFigures> FiguresAsync(PrivacyRequest request, ErasureSubject subject, CancellationToken cancellationToken)
    {
        var ended = new List<TurnRecord>();
        Conversation? last = null;
        foreach (var key in subject.Keys)
        {
            ended.AddRange(await turns.ListAsync(key, MostTurns, cancellationToken));
            if (await conversations.FindAsync(key, cancellationToken) is { Value: var thread } && (last is null || thread.LastActivityAt > last.LastActivityAt))
            {
                last = thread;
            }
        }

        return PersonFigures.Of(ended, last?.Language, request.ConfirmedAt ?? request.ReceivedAt);
    }
}
