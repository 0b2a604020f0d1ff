using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Recruitment.TestKit.Emulators;

/// <summary>
/// Plays as much of Cosmos DB's REST protocol as the SDK needs for a hybrid query on container <c>catalogue</c>, which no emulator for
/// Linux has: account, container, ranges, query plan, statistics and the queries of each component. It ranks as the test told.
/// </summary>
public sealed class RankingCosmosServer : IAsyncDisposable
{
    private const string Rid = "1KtjAImkcgw=";
    private const string ETag = "\"00000000-0000-0000-0000-000000000001\"";

    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = LoopbackCertificate.Create();

    private RankingCosmosServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.UseHttps(_certificate);
        }));
        builder.WebHost.UseKestrelHttpsConfiguration();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>As <c>Cosmos:Endpoint</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Bodies of the requests for a plan: the query as the app sent it.</summary>
    public ConcurrentQueue<JsonNode> Planned { get; } = new();

    /// <summary>Texts of the queries that the SDK sent after the plan.</summary>
    public ConcurrentQueue<string> Executed { get; } = new();

    /// <summary>What is nearest, first, of a query; the ids are those of the app.</summary>
    public Func<JsonNode, IReadOnlyList<(string Document, string Version, int Number)>> Ranks { get; set; } = _ => [];

    /// <summary>A status to answer queries with; null to rank.</summary>
    public int? Refuses { get; set; }

    public static async Task<RankingCosmosServer> StartAsync()
    {
        var server = new RankingCosmosServer();
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (status, answer) = HttpMethods.IsPost(context.Request.Method)
            ? Query(context.Request, (await JsonNode.ParseAsync(context.Request.Body))!)
            : Read(context.Request);
        context.Response.StatusCode = status;
        context.Response.Headers.ETag = ETag;
        context.Response.Headers["x-ms-request-charge"] = "3.5";
        context.Response.Headers["x-ms-activity-id"] = "00000000-0000-0000-0000-000000000002";
        if (answer is not null)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()));
        }
    }

    private (int Status, JsonNode? Answer) Read(HttpRequest request) => request.Path.Value switch
    {
        "/" => (200, Account()),
        { } path when path.EndsWith("/pkranges", StringComparison.Ordinal) => request.Headers.IfNoneMatch == ETag ? (304, null) : (200, Ranges()),
        { } path when path.EndsWith("/colls/catalogue", StringComparison.Ordinal) => (200, Container()),
        _ => (404, new JsonObject { ["code"] = "NotFound", ["message"] = "not played" }),
    };

    private (int Status, JsonNode? Answer) Query(HttpRequest request, JsonNode query)
    {
        if (Refuses is { } status)
        {
            return (status, new JsonObject { ["code"] = "Fault", ["message"] = "as told" });
        }

        if (request.Headers["x-ms-cosmos-is-query-plan-request"] == "True")
        {
            Planned.Enqueue(query);
            return (200, Plan(query["query"]!.GetValue<string>()));
        }

        var text = query["query"]!.GetValue<string>();
        Executed.Enqueue(text);
        return (200, text.StartsWith("SELECT statistics", StringComparison.Ordinal) ? Page(Statistics()) : Page([.. Ranks(query).Select(Component)]));
    }

    private static JsonObject Page(params JsonNode[] documents) =>
        new() { ["_rid"] = Rid, ["_count"] = documents.Length, ["Documents"] = new JsonArray(documents) };

    private static JsonObject Statistics() => new()
    {
        ["documentCount"] = 10,
        ["fullTextStatistics"] = new JsonArray(new JsonObject { ["totalWordCount"] = 100, ["hitCounts"] = new JsonArray(1, 1) }),
    };

    // The SDK's form of a component's result; its score falls from one to the next.
    private static JsonNode Component((string Document, string Version, int Number) section, int rank)
    {
        var score = 1.0 / (rank + 1);
        return new JsonObject
        {
            ["_rid"] = Convert.ToBase64String([.. Convert.FromBase64String(Rid), .. BitConverter.GetBytes((long)rank + 1)]),
            ["orderByItems"] = new JsonArray(new JsonObject { ["item"] = score }),
            ["payload"] = new JsonObject
            {
                ["payload"] = new JsonObject { ["document"] = section.Document, ["version"] = section.Version, ["number"] = section.Number },
                ["componentScores"] = new JsonArray(score, score),
            },
        };
    }

    private static JsonObject Plan(string query)
    {
        string[] scores = query.Contains("RRF(", StringComparison.Ordinal) ? ["vector", "words"] : ["words"];
        return new JsonObject
        {
            ["partitionedQueryExecutionInfoVersion"] = 2,
            ["hybridSearchQueryInfo"] = new JsonObject
            {
                ["globalStatisticsQuery"] = "SELECT statistics FROM c",
                ["componentQueryInfos"] = new JsonArray([.. scores.Select(score => new JsonObject
                {
                    ["distinctType"] = "None",
                    ["top"] = 40,
                    ["orderBy"] = new JsonArray("Descending"),
                    ["orderByExpressions"] = new JsonArray(score),
                    ["groupByExpressions"] = new JsonArray(),
                    ["groupByAliases"] = new JsonArray(),
                    ["aggregates"] = new JsonArray(),
                    ["groupByAliasToAggregateType"] = new JsonObject(),
                    ["rewrittenQuery"] = $"SELECT {score} FROM c WHERE ({{documentdb-formattableorderbyquery-filter}})",
                    ["hasSelectValue"] = false,
                    ["hasNonStreamingOrderBy"] = true,
                })]),
                ["componentWithoutPayloadQueryInfos"] = new JsonArray(),
                ["projectionQueryInfo"] = null,
                ["skip"] = null,
                ["take"] = 20,
                ["requiresGlobalStatistics"] = true,
            },
            ["queryRanges"] = new JsonArray(new JsonObject { ["min"] = "", ["max"] = "FF", ["isMinInclusive"] = true, ["isMaxInclusive"] = false }),
        };
    }

    private JsonObject Account()
    {
        JsonArray Here() => new(new JsonObject { ["name"] = "Here", ["databaseAccountEndpoint"] = Address.ToString() });
        return new JsonObject
        {
            ["_self"] = "",
            ["id"] = "played",
            ["_rid"] = "played",
            ["media"] = "//media/",
            ["addresses"] = "//addresses/",
            ["_dbs"] = "//dbs/",
            ["writableLocations"] = Here(),
            ["readableLocations"] = Here(),
            ["enableMultipleWriteLocations"] = false,
            ["userReplicationPolicy"] = new JsonObject { ["minReplicaSetSize"] = 1, ["maxReplicasetSize"] = 4 },
            ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Session" },
            ["systemReplicationPolicy"] = new JsonObject { ["minReplicaSetSize"] = 1, ["maxReplicasetSize"] = 4 },
            ["readPolicy"] = new JsonObject { ["primaryReadCoefficient"] = 1, ["secondaryReadCoefficient"] = 1 },
            ["queryEngineConfiguration"] = """{"maxSqlQueryInputLength":524288,"sqlAllowAggregateFunctions":true}""",
        };
    }

    private static JsonObject Container() => new()
    {
        ["id"] = "catalogue",
        ["_rid"] = Rid,
        ["_self"] = $"dbs/1KtjAA==/colls/{Rid}/",
        ["_etag"] = ETag,
        ["_ts"] = 1_700_000_000,
        ["partitionKey"] = new JsonObject { ["paths"] = new JsonArray("/candidateId"), ["kind"] = "Hash", ["version"] = 2 },
        ["indexingPolicy"] = new JsonObject { ["indexingMode"] = "consistent", ["automatic"] = true },
    };

    private static JsonObject Ranges() => new()
    {
        ["_rid"] = Rid,
        ["_count"] = 1,
        ["PartitionKeyRanges"] = new JsonArray(new JsonObject
        {
            ["_rid"] = "1KtjAImkcgwCAAAAAAAAUA==",
            ["id"] = "0",
            ["_etag"] = ETag,
            ["minInclusive"] = "",
            ["maxExclusive"] = "FF",
            ["ridPrefix"] = 0,
            ["throughputFraction"] = 1,
            ["status"] = "online",
            ["parents"] = new JsonArray(),
        }),
    };
}
