using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Recruitment.Knowledge.Ranking;

/// <summary>Asks the store for the sections nearest to a question, where a store is to rank. A turn never fails on it.</summary>
/// <param name="store">Null where memory ranks.</param>
/// <param name="patience">How long a candidate may wait for the store.</param>
/// <param name="metrics">Counts what memory had to answer.</param>
/// <param name="time">Clock.</param>
/// <param name="logger">Log.</param>
public sealed partial class NearestSections(
    ISectionRanking? store, TimeSpan patience, KnowledgeMetrics metrics, TimeProvider time, ILogger<NearestSections> logger)
{
    private const int Depth = 20;

    /// <returns>Nearest first; null when memory is to rank.</returns>
    public async ValueTask<IReadOnlyList<SectionKey>?> RankAsync(KnowledgeSearch current, KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        if (store is null)
        {
            return null;
        }

        var query = new RankingQuery
        {
            Terms = KnowledgeTerms.ForFullText(question.Text),
            Vector = question.Vector,
            Among = current.Readable(question),
            Limit = Depth,
        };
        return query.Among.Count == 0 || query.Terms.Count + query.Vector.Count == 0 ? null : await AskAsync(store, query, cancellationToken);
    }

    private async Task<IReadOnlyList<SectionKey>?> AskAsync(ISectionRanking ranking, RankingQuery query, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await ranking.RankAsync(query, either.Token) switch
            {
                RankingOutcome.Ranked ranked => ranked.Sections,
                RankingOutcome.Unavailable gone => InMemory(gone.Reason, gone.Status),
                _ => throw new UnreachableException(),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return InMemory("timeout", 0);
        }
    }

    private IReadOnlyList<SectionKey>? InMemory(string reason, int status)
    {
        metrics.RankedInMemory(reason);
        Log.RankedInMemory(logger, reason, status);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not rank a question ({Reason}, status {Status}); memory ranks it instead.")]
        public static partial void RankedInMemory(ILogger logger, string reason, int status);
    }
}
