using System.Diagnostics;

namespace Recruitment.Platform.Telemetry;

/// <summary>
/// Spans around model calls. The <c>gen_ai.*</c> names are OpenTelemetry's, still at status Development: they are written only here. Content is never
/// captured.
/// </summary>
internal static class GenAiTelemetry
{
    /// <summary>Name of the activity source, for whoever exports it.</summary>
    public const string SourceName = "Recruitment.GenAi";

    /// <summary>Which agent asked.</summary>
    public const string AgentName = "gen_ai.agent.name";

    /// <summary>Which deployment was asked.</summary>
    public const string RequestModel = "gen_ai.request.model";

    /// <summary><c>input</c>, <c>cached</c> or <c>output</c>.</summary>
    public const string TokenType = "gen_ai.token.type";

    /// <summary>Histogram of model calls.</summary>
    public const string OperationDuration = "gen_ai.client.operation.duration";

    private const string OperationName = "gen_ai.operation.name";
    private const string ProviderName = "gen_ai.provider.name";
    private const string ResponseModel = "gen_ai.response.model";
    private const string InputTokens = "gen_ai.usage.input_tokens";
    private const string CachedTokens = "gen_ai.usage.cache_read.input_tokens";
    private const string OutputTokens = "gen_ai.usage.output_tokens";
    private const string ErrorType = "error.type";
    private const string Chat = "chat";
    private const string Transcription = "transcription";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? StartChat(string agent, string deployment, Uri endpoint) => Start(Chat, agent, deployment, endpoint);

    public static Activity? StartTranscription(string agent, string deployment, Uri endpoint) => Start(Transcription, agent, deployment, endpoint);

    private static Activity? Start(string operation, string agent, string deployment, Uri endpoint)
    {
        var span = Source.StartActivity(operation, ActivityKind.Client);
        span?.SetTag(OperationName, operation);
        span?.SetTag(ProviderName, endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase) ? "azure.ai.openai" : "openai");
        span?.SetTag(RequestModel, deployment);
        span?.SetTag(AgentName, agent);
        return span;
    }

    public static void Answered(Activity? span, string responseModel, int inputTokens, int cachedTokens, int outputTokens)
    {
        span?.SetTag(ResponseModel, responseModel);
        span?.SetTag(InputTokens, inputTokens);
        span?.SetTag(CachedTokens, cachedTokens);
        span?.SetTag(OutputTokens, outputTokens);
    }

    public static void Failed(Activity? span, string errorType)
    {
        span?.SetTag(ErrorType, errorType);
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
