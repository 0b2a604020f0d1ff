using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using Recruitment.Agents.Model;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Providers.OpenAi;

/// <summary>Chat completions on an Azure OpenAI v1 endpoint or one that speaks the same protocol.</summary>
internal sealed partial class OpenAiModel(OpenAiClients clients, IOptions<OpenAiOptions> options, TimeProvider time, ILogger<OpenAiModel> logger) : IModel
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(400);

    public async Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        using var span = GenAiTelemetry.StartChat(request.Agent, request.Deployment, options.Value.Endpoint!);
        using var deadline = new CancellationTokenSource(request.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var started = time.GetTimestamp();
        try
        {
            var (completion, response) = await CompleteAsync(request, started, either.Token);
            var answer = ChatAnswerMapper.Map(completion, request, options.Value.Prices.GetValueOrDefault(request.Deployment), options.Value.OtherPrice, time.GetElapsedTime(started));
            GenAiTelemetry.Answered(span, completion.Model, answer.Usage.InputTokens, answer.Usage.CachedTokens, answer.Usage.OutputTokens);
            Log.Answered(logger, request.Agent, request.Deployment, completion.Model, answer.Finish, RequestId(response));
            return answer;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TimedOut(logger, request.Agent, request.Deployment, request.Timeout.TotalSeconds);
            throw Failed(span, "no answer in time", ModelFailure.TimedOut, exception);
        }
        catch (AuthenticationFailedException exception)
        {
            Log.NoToken(logger, request.Deployment, exception.GetType().Name);
            throw Failed(span, "no Entra token", ModelFailure.Misconfigured, exception);
        }
        catch (ModelCallException exception)
        {
            GenAiTelemetry.Failed(span, exception.Failure.ToString());
            throw;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            // The package meets a body that is not what the protocol says, or a finish_reason newer than itself, with whatever exception comes first.
            Log.Nonsense(logger, request.Agent, request.Deployment, exception.GetType().Name);
            throw Failed(span, "the response cannot be read", ModelFailure.Nonsense, exception);
        }
    }

    private async Task<(ChatCompletion Completion, PipelineResponse Response)> CompleteAsync(
        ModelRequest request, long started, CancellationToken cancellationToken)
    {
        var client = clients.For(request.Deployment);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var result = await client.CompleteChatAsync(
                    ChatRequestMapper.Messages(request), ChatRequestMapper.Options(request, options.Value), cancellationToken);
                return (result.Value, result.GetRawResponse());
            }
            catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException)
            {
                var response = (exception as ClientResultException)?.GetRawResponse();
                var failure = CallFailure.From(exception, response, time);
                Report(request, failure, RequestId(response));
                var pause = failure.RetryAfter ?? Pause(attempt);
                if (!failure.IsTransient || attempt >= options.Value.MaxRetries || time.GetElapsedTime(started) + pause >= request.Timeout)
                {
                    throw new ModelCallException($"HTTP {failure.Status} {failure.Code}".TrimEnd(), exception) { Failure = failure.Failure };
                }

                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    // Doubles, with a random half so that instances that failed together do not come back together.
    private static TimeSpan Pause(int attempt)
    {
#pragma warning disable CA5394 // Spreads load; no secret depends on it.
        var jitter = Random.Shared.NextDouble();
#pragma warning restore CA5394
        return FirstPause * Math.Pow(2, attempt) * (0.5 + (0.5 * jitter));
    }

    private void Report(ModelRequest request, CallFailure failure, string requestId)
    {
        switch (failure.Failure)
        {
            case ModelFailure.Misconfigured:
                Log.Misconfigured(logger, request.Deployment, failure.Status, failure.Code, requestId);
                break;
            case ModelFailure.Rejected:
                Log.Rejected(logger, request.Agent, request.Deployment, failure.Status, failure.Code, requestId);
                break;
            default:
                Log.Failed(logger, request.Agent, request.Deployment, failure.Status, failure.Code, requestId);
                break;
        }
    }

    private static ModelCallException Failed(Activity? span, string message, ModelFailure failure, Exception cause)
    {
        GenAiTelemetry.Failed(span, failure.ToString());
        return new ModelCallException(message, cause) { Failure = failure };
    }

    // What Azure's support asks for.
    private static string RequestId(PipelineResponse? response)
    {
        string? id = null;
        _ = response is not null && (response.Headers.TryGetValue("apim-request-id", out id) || response.Headers.TryGetValue("x-request-id", out id));
        return id ?? string.Empty;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Agent}: {Deployment} answered as {ResponseModel}, finish {Finish}, request {RequestId}")]
        public static partial void Answered(ILogger logger, string agent, string deployment, string responseModel, ModelFinish finish, string requestId);

        [LoggerMessage(2, LogLevel.Warning, "{Agent}: {Deployment} gave no answer in {Seconds} s")]
        public static partial void TimedOut(ILogger logger, string agent, string deployment, double seconds);

        [LoggerMessage(3, LogLevel.Warning, "{Agent}: {Deployment} answered HTTP {Status} {Code}, request {RequestId}")]
        public static partial void Failed(ILogger logger, string agent, string deployment, int status, string code, string requestId);

        [LoggerMessage(4, LogLevel.Critical, "Deployment {Deployment} answered HTTP {Status} {Code}: check OpenAI:Endpoint, the deployment name, the key or the role Cognitive Services OpenAI User; request {RequestId}")]
        public static partial void Misconfigured(ILogger logger, string deployment, int status, string code, string requestId);

        [LoggerMessage(5, LogLevel.Error, "{Agent}: {Deployment} rejected our request with HTTP {Status} {Code}, request {RequestId}")]
        public static partial void Rejected(ILogger logger, string agent, string deployment, int status, string code, string requestId);

        [LoggerMessage(6, LogLevel.Warning, "{Agent}: {Deployment} gave a response that cannot be read ({ExceptionType})")]
        public static partial void Nonsense(ILogger logger, string agent, string deployment, string exceptionType);

        [LoggerMessage(7, LogLevel.Critical, "No Entra token for deployment {Deployment} ({ExceptionType}): give the app an identity with the role Cognitive Services OpenAI User, or set OpenAI:ApiKey")]
        public static partial void NoToken(ILogger logger, string deployment, string exceptionType);
    }
}
