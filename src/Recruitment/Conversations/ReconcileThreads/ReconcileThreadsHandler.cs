using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.CollectTurn;

namespace Recruitment.Conversations.ReconcileThreads;

/// <summary>Finds conversations that wait without progress, so that the door can make sure that their turn runs.</summary>
public sealed class ReconcileThreadsHandler(ConversationStore conversations, TimeProvider time, IOptions<TurnsOptions> options)
{
    /// <summary>A turn that is younger than this is still in the hands of whoever started it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>Turns that should run by now; the door starts the ones that do not.</summary>
    public async IAsyncEnumerable<CollectTurnOutcome.EnsureTurn> HandleAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var conversation in conversations.ListUnfinishedAsync(cancellationToken))
        {
            var now = time.GetUtcNow();
            if (conversation.BusySince is { } since && now - since > Grace)
            {
                yield return Ensure(conversation, started: false);
            }
            else if (InboxPolicy.RetryAt(conversation) <= now && await ResumeAsync(conversation, now, cancellationToken) is { } resumed)
            {
                yield return Ensure(resumed, started: true);
            }
        }
    }

    /// <returns>The conversation with its failed turn running again; null when someone else changed it first.</returns>
    private async Task<Conversation?> ResumeAsync(Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        InboxChange? change = null;
        try
        {
            await conversations.ChangeAsync(
                conversation.Key,
                before =>
                {
                    change = InboxPolicy.Retry(before, conversation.FailedTurn!.Value, now);
                    return change.Conversation;
                },
                cancellationToken);
        }
        catch (ConcurrencyException)
        {
            // Whoever keeps changing it is at work on it; the next sweep looks again.
            return null;
        }

        return change is { Started: true } ? change.Conversation : null;
    }

    private CollectTurnOutcome.EnsureTurn Ensure(Conversation conversation, bool started)
    {
        var turns = options.Value;
        return new CollectTurnOutcome.EnsureTurn(
            new ConversationTurnInput(conversation.Key, conversation.Turn, TimeSpan.Zero, turns.LongestQuietWindow, turns.Watchdog), started);
    }
}
