using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Ranking;

namespace Recruitment.Knowledge;

/// <summary>Looks questions up: by words, and by meaning when an embedding model is configured and answers in time.</summary>
public sealed class KnowledgeLookup(
    KnowledgeIndex index, IEmbeddings embeddings, NearestSections nearest, KnowledgeMetrics metrics, IOptions<KnowledgeOptions> options, TimeProvider time)
{
    /// <summary>The best sections, one for each article; empty when nothing is about the question, and then nobody may pretend to know.</summary>
    /// <param name="question">In the asker's own words, masked already.</param>
    /// <param name="language">Language to prefer, ISO 639-1.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="limit">Articles at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async ValueTask<IReadOnlyList<KnowledgeHit>> FindAsync(
        string question, string language, KnowledgeAudience audience, int limit, CancellationToken cancellationToken)
    {
        var current = await index.CurrentAsync(cancellationToken);
        var vector = current.HasVectors && !string.IsNullOrWhiteSpace(question) ? await VectorAsync(question, cancellationToken) : [];
        var asked = new KnowledgeQuestion
        {
            Text = question,
            Language = language,
            Audience = audience,
            Limit = limit,
            Vector = vector,
            LeastSimilarity = options.Value.LeastSimilarity,
        };
        var hits = current.Find(asked, await nearest.RankAsync(current, asked, cancellationToken));
        metrics.Searched(hits.Count > 0, vector.Length > 0);
        return hits;
    }

    // A candidate waits for the answer: no second try, and the words alone when it takes too long.
    private async Task<float[]> VectorAsync(string question, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Value.QuestionTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await embeddings.EmbedAsync([question], either.Token) is EmbeddingOutcome.Embedded { Vectors: [var vector] } ? vector : [];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }
}
