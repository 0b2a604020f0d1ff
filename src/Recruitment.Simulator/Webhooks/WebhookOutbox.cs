using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Webhooks;

/// <summary>Delivers the account webhook as Chatwoot does: one attempt, five seconds, no retry, no consequence.</summary>
internal sealed partial class WebhookOutbox(SimulatorOptions options, TimeProvider time, HttpClient http, ILogger logger) : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> AllEvents =
    [
        "message_created", "message_updated", "conversation_created", "conversation_status_changed", "conversation_updated",
        "contact_created", "contact_updated", "conversation_typing_on", "conversation_typing_off",
    ];

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _tails = [];
    private readonly CancellationTokenSource _stopping = new();
    private long _delivered;
    private long _failed;
    private string? _lastFailure;

    public WebhookReceipt Receipt => new(Interlocked.Read(ref _delivered), Interlocked.Read(ref _failed), _lastFailure);

    /// <summary>Raised when a delivery succeeds after a failure or fails.</summary>
    public event Action? ReceiptChanged;

    /// <summary>Queues one event. The body is fixed here, in the state of this moment.</summary>
    public void Publish(string queue, string eventName, JsonObject payload)
    {
        if (options.WebhookUrl is null)
        {
            return;
        }

        var body = Encoding.UTF8.GetBytes(RailsJson.Write(payload));
        var delivery = Guid.NewGuid().ToString();
        if (!options.SequentialWebhooks)
        {
            queue = delivery;
        }

        lock (_gate)
        {
            _tails[queue] = SendAsync(queue, _tails.GetValueOrDefault(queue, Task.CompletedTask), eventName, delivery, body);
        }
    }

    /// <summary>Completes when everything queued so far was attempted.</summary>
    public Task DrainAsync()
    {
        lock (_gate)
        {
            return Task.WhenAll(_tails.Values);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await DrainAsync();
        _stopping.Dispose();
    }

    private async Task SendAsync(string queue, Task previous, string eventName, string delivery, byte[] body)
    {
        // Leaves the caller's lock before anything is sent.
        await Task.Yield();
        await previous;
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await AttemptAsync(eventName, delivery, body);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The simulator stops; what is not sent is lost, as with Chatwoot.
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Fail(eventName, exception is OperationCanceledException ? "no answer within 5 seconds" : "no connection");
        }
        finally
        {
            if (!options.SequentialWebhooks)
            {
                lock (_gate)
                {
                    _tails.Remove(queue);
                }
            }
        }
    }

    private async Task AttemptAsync(string eventName, string delivery, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.WebhookUrl);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("X-Chatwoot-Delivery", delivery);
        if (!string.IsNullOrEmpty(options.WebhookSecret))
        {
            var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("X-Chatwoot-Timestamp", timestamp);
            request.Headers.Add("X-Chatwoot-Signature", WebhookSignature.Compute(options.WebhookSecret, timestamp, body));
        }

        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stopping.Token);
        using var response = await http.SendAsync(request, either.Token);
        if (response.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _delivered);
            if (Interlocked.Exchange(ref _lastFailure, null) is not null)
            {
                ReceiptChanged?.Invoke();
            }

            return;
        }

        Fail(eventName, "HTTP " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
    }

    private void Fail(string eventName, string reason)
    {
        Interlocked.Increment(ref _failed);
        _lastFailure = reason;
        Log.DeliveryFailed(logger, eventName, reason);
        ReceiptChanged?.Invoke();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The simulated Chatwoot could not deliver {EventName}: {Reason}. Chatwoot does not retry either.")]
        public static partial void DeliveryFailed(ILogger logger, string eventName, string reason);
    }
}
