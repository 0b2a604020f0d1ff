using System.ClientModel;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Costs;
using Recruitment.Knowledge;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.OpenAi;

/// <summary>Embeddings on an Azure OpenAI v1 endpoint. One attempt a call: whoever asks knows how long it may wait.</summary>
internal sealed partial class OpenAiEmbeddings(
    OpenAiClients clients, IOptions<OpenAiOptions> options, UsageLedger ledger, TimeProvider time, ILogger<OpenAiEmbeddings> logger) : IEmbeddings
{
    /// <summary>As the ledger names it, beside the agents.</summary>
    private const string Agent = "embedding";

    /// <summary>Read when asked, because the settings are checked only then.</summary>
    public string? Model => options.Value is { Endpoint: not null, EmbeddingsModel: { Length: > 0 } model } ? model : null;

    public async Task<EmbeddingOutcome> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var model = Model ?? throw new InvalidOperationException("OpenAI:EmbeddingsModel is not set.");
        var started = time.GetTimestamp();
        try
        {
            var result = await clients.EmbeddingsOf(model).GenerateEmbeddingsAsync(texts, cancellationToken: cancellationToken);
            await BookAsync(model, result.Value.Usage?.InputTokenCount ?? 0, time.GetElapsedTime(started));
            return result.Value.Count == texts.Count
                ? new EmbeddingOutcome.Embedded([.. result.Value.OrderBy(item => item.Index).Select(item => Normalised(item.ToFloats().Span))])
                : new EmbeddingOutcome.Later(null);
        }
        catch (AuthenticationFailedException exception)
        {
            Log.Failed(logger, model, exception.GetType().Name);
            return new EmbeddingOutcome.Impossible("No Entra token for the embedding deployment: give the app an identity with the role Cognitive Services OpenAI User.");
        }
        catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException)
        {
            var failure = CallFailure.From(exception, (exception as ClientResultException)?.GetRawResponse(), time);
            Log.Failed(logger, model, $"HTTP {failure.Status} {failure.Code}");
            return failure.IsTransient
                ? new EmbeddingOutcome.Later(failure.RetryAfter)
                : new EmbeddingOutcome.Impossible($"The embedding deployment {model} answered HTTP {failure.Status} {failure.Code}. Check OpenAI:EmbeddingsModel and the role of the app's identity.");
        }
    }

    /// <summary>The money is spent, so that nothing cancels this; and what was paid for is used, also when it cannot be written down.</summary>
    private async Task BookAsync(string model, int tokens, TimeSpan duration)
    {
        var price = options.Value.Prices.GetValueOrDefault(model);
        var usage = new ModelUsage(Agent, model, tokens, 0, 0, price?.CostOf(tokens, 0, 0), duration)
        {
            AssumedCost = price is null ? options.Value.OtherPrice.CostOf(tokens, 0, 0) : 0m,
        };
        try
        {
            await ledger.RecordAsync(usage, CancellationToken.None);
        }
        catch (StoreUnavailableException exception)
        {
            Log.NotBooked(logger, model, tokens, exception);
        }
    }

    // The service's vectors have length one; other endpoints' may not, and shortened ones do not.
    private static float[] Normalised(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        foreach (var value in vector)
        {
            sum += value * value;
        }

        var scale = sum > 0 ? (float)(1 / Math.Sqrt(sum)) : 0;
        var normal = vector.ToArray();
        for (var index = 0; index < normal.Length; index++)
        {
            normal[index] *= scale;
        }

        return normal;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Embedding deployment {Deployment} failed: {Failure}")]
        public static partial void Failed(ILogger logger, string deployment, string failure);

        [LoggerMessage(2, LogLevel.Warning, "{Tokens} tokens of embedding deployment {Deployment} could not be written to the ledger")]
        public static partial void NotBooked(ILogger logger, string deployment, int tokens, Exception exception);
    }
}
