using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.Ranking;

namespace Recruitment.Providers.Cosmos;

/// <summary>
/// Sections ranked by Cosmos DB: one query over the vector index on <c>/body/embedding</c> and the full-text index on
/// <c>/body/text</c> of container <c>catalogue</c>, fused by reciprocal rank.
/// <see href="https://learn.microsoft.com/azure/cosmos-db/gen-ai/hybrid-search"/>.
/// </summary>
internal sealed class CosmosSections(Database database, CosmosMetrics metrics) : ISectionRanking
{
    public async Task<RankingOutcome> RankAsync(RankingQuery query, CancellationToken cancellationToken)
    {
        // Without a plan from the gateway the ranks of one partition come back as they are stored, and no partition key for the same
        // reason: https://github.com/Azure/azure-cosmos-dotnet-v3/issues/5332 and pull request 5273.
        var options = new QueryRequestOptions { EnableOptimisticDirectExecution = false, MaxItemCount = query.Limit, MaxConcurrency = -1 };
        using var pages = database.GetContainer(KnowledgeStore.Container).GetItemQueryStreamIterator(Query(query), requestOptions: options);
        var found = new List<SectionKey>();
        while (pages.HasMoreResults)
        {
            using var page = await ReadAsync(pages, cancellationToken);
            if (page is not { IsSuccessStatusCode: true })
            {
                return Unavailable(page?.StatusCode ?? 0);
            }

            using var parsed = await JsonDocument.ParseAsync(page.Content, cancellationToken: cancellationToken);
            found.AddRange(parsed.RootElement.GetProperty("Documents").EnumerateArray().Select(Key));
        }

        return new RankingOutcome.Ranked(found);
    }

    /// <summary>
    /// TOP must be a number in the text, or the client cannot distribute the query (https://github.com/dotnet/efcore/issues/35867);
    /// terms and vector may be parameters. https://learn.microsoft.com/cosmos-db/query/fulltextscore and …/query/rrf.
    /// </summary>
    internal static QueryDefinition Query(RankingQuery query)
    {
        var terms = query.Terms.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"@term{at}"));
        var words = $"FullTextScore(c.{CosmosItem.Body}.text, {string.Join(", ", terms)})";
        var meaning = $"VectorDistance(c.{CosmosItem.Body}.embedding, @vector)";
        var order = (query.Terms.Count, query.Vector.Count) switch
        {
            (0, _) => meaning,
            (_, 0) => $"RANK {words}",
            _ => $"RANK RRF({meaning}, {words})",
        };
        var definition = new QueryDefinition(string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT TOP {query.Limit} c.{CosmosItem.Body}.document, c.{CosmosItem.Body}.version, c.{CosmosItem.Body}.number FROM c WHERE ARRAY_CONTAINS(@partitions, c.{CosmosItem.Partition}) AND STARTSWITH(c.id, @prefix) AND ARRAY_CONTAINS(@versions, c.{CosmosItem.Body}.version) ORDER BY {order}"))
            .WithParameter("@partitions", query.Among.Select(document => KnowledgeStore.ChunkPartition(document.Document)).ToArray())
            .WithParameter("@prefix", KnowledgeStore.ChunkPrefix)
            .WithParameter("@versions", query.Among.Select(document => document.Version).ToArray());
        foreach (var (at, term) in query.Terms.Index())
        {
            definition = definition.WithParameter(string.Create(CultureInfo.InvariantCulture, $"@term{at}"), term);
        }

        return query.Vector.Count == 0 ? definition : definition.WithParameter("@vector", query.Vector);
    }

    /// <returns>Null when nobody answered.</returns>
    private async Task<ResponseMessage?> ReadAsync(FeedIterator pages, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var page = await pages.ReadNextAsync(cancellationToken);
            metrics.Record("search", KnowledgeStore.Container, (int)page.StatusCode, page.Headers.RequestCharge, Stopwatch.GetElapsedTime(started));
            return page;
        }
        catch (Exception exception) when (exception is CosmosException or HttpRequestException)
        {
            metrics.Record("search", KnowledgeStore.Container, 0, 0, Stopwatch.GetElapsedTime(started));
            return null;
        }
    }

    private static RankingOutcome.Unavailable Unavailable(HttpStatusCode status) => new(
        (int)status switch
        {
            429 => "throttled",
            0 or 408 or 410 or 449 or >= 500 => "unreachable",
            _ => "refused",
        },
        (int)status);

    private static SectionKey Key(JsonElement item) => new(
        item.GetProperty("document").GetString()!, item.GetProperty("version").GetString()!, item.GetProperty("number").GetInt32());
}
