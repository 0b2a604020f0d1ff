using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Audio;
using Recruitment.Agents;
using Recruitment.Agents.Model;
using Recruitment.Agents.Transcription;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Providers.OpenAi;

/// <summary><c>POST audio/transcriptions</c>: the file and the deployment, no language (candidates switch), no prompt, no timestamps, no speakers.</summary>
internal sealed partial class OpenAiSpeech(OpenAiClients clients, IOptions<OpenAiOptions> options, TimeProvider time, ILogger<OpenAiSpeech> logger) : ISpeechModel
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(400);

    public async Task<SpeechAnswer> TranscribeAsync(string deployment, Recording recording, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var span = GenAiTelemetry.StartTranscription(TranscriptionAgent.Name, deployment, options.Value.TranscriptionEndpoint ?? options.Value.Endpoint!);
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var started = time.GetTimestamp();
        try
        {
            var result = await AskAsync(deployment, recording, timeout, started, either.Token);
            return new SpeechAnswer(result.Value.Text ?? string.Empty, Usage(deployment, recording, result.GetRawResponse(), time.GetElapsedTime(started)));
        }
        catch (ModelCallException exception)
        {
            GenAiTelemetry.Failed(span, exception.Failure.ToString());
            throw;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(span, deployment, ModelFailure.TimedOut, "no answer in time", exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw Failed(span, deployment, ModelFailure.Misconfigured, "no Entra token: give the app's identity the role Cognitive Services OpenAI User", exception);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            // As for a chat: the package meets a body that is not what the protocol says with whatever exception comes first.
            throw Failed(span, deployment, ModelFailure.Nonsense, "the response cannot be read", exception);
        }
    }

    private async Task<ClientResult<AudioTranscription>> AskAsync(
        string deployment, Recording recording, TimeSpan timeout, long started, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                // The format is told by the file's name. The stream is read once, so that each attempt needs its own.
                using var sound = BinaryData.FromBytes(recording.Sound).ToStream();
                var asked = new AudioTranscriptionOptions { ResponseFormat = AudioTranscriptionFormat.Simple };
                return await clients.AudioOf(deployment).TranscribeAudioAsync(sound, $"voice.{recording.Extension}", asked, cancellationToken);
            }
            catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException)
            {
                var failure = CallFailure.From(exception, (exception as ClientResultException)?.GetRawResponse(), time);
                Log.Failed(logger, deployment, failure.Failure, $"HTTP {failure.Status} {failure.Code}".TrimEnd());
                var pause = failure.RetryAfter ?? (FirstPause * Math.Pow(2, attempt));
                if (!failure.IsTransient || attempt >= options.Value.MaxRetries || time.GetElapsedTime(started) + pause >= timeout)
                {
                    throw new ModelCallException($"HTTP {failure.Status} {failure.Code}".TrimEnd(), exception) { Failure = failure.Failure };
                }

                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    // Some deployments report seconds, some tokens, some nothing; what is not told is reckoned from the recording.
    private ModelUsage Usage(string deployment, Recording recording, PipelineResponse response, TimeSpan duration)
    {
        using var body = JsonDocument.Parse(response.Content);
        var usage = ModelJson.Member(body.RootElement, "usage") ?? default;
        var seconds = ModelJson.Number(usage, "seconds") is { } told and > 0 and < 86_400 ? told : recording.CountedLength.TotalSeconds;
        var (input, output) = (Tokens(usage, "input_tokens"), Tokens(usage, "output_tokens"));
        var price = options.Value.Prices.GetValueOrDefault(deployment);
        return new ModelUsage(TranscriptionAgent.Name, deployment, input, 0, output, price?.CostOf(seconds, input, output), duration)
        {
            AudioSeconds = Math.Round(seconds, 1),
            AssumedCost = price is null ? options.Value.OtherPrice.CostOf(seconds, input, output) : 0m,
        };
    }

    private static int Tokens(JsonElement usage, string name) => ModelJson.Number(usage, name) is { } number and >= 0 and < 10_000_000 ? (int)number : 0;

    private ModelCallException Failed(System.Diagnostics.Activity? span, string deployment, ModelFailure failure, string message, Exception cause)
    {
        Log.Failed(logger, deployment, failure, message);
        GenAiTelemetry.Failed(span, failure.ToString());
        return new ModelCallException(message, cause) { Failure = failure };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Transcription deployment {Deployment} failed ({Failure}): {Reason}")]
        public static partial void Failed(ILogger logger, string deployment, ModelFailure failure, string reason);
    }
}
