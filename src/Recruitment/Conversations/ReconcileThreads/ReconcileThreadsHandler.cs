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
            if (conversation.BusySince is { } since && time.GetUtcNow() - since > Grace)
            {
                var turns = options.Value;
                yield return new CollectTurnOutcome.EnsureTurn(
                    new ConversationTurnInput(conversation.Key, conversation.Turn, TimeSpan.Zero, turns.LongestQuietWindow, turns.Watchdog),
                    Started: false);
            }
        }
    }
}
