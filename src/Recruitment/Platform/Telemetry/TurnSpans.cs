using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Recruitment.Conversations;

namespace Recruitment.Platform.Telemetry;

/// <summary>
/// One trace from the webhook to the reply: across the queue in the message's property <c>Diagnostic-Id</c>, as the Service Bus library does it, and across the
/// orchestration in its input. Spans carry ids, words and figures, never content. Where nobody listens nothing is made.
/// </summary>
public static class TurnSpans
{
    /// <summary>Name of the activity source, for whoever exports it.</summary>
    public const string SourceName = "Recruitment.Turns";

    private const string DiagnosticId = "Diagnostic-Id";

    /// <summary>In Azure the worker's span is inside the host's request, under which the portal shows ours.</summary>
    private const string FunctionsWorker = "Microsoft.Azure.Functions";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>W3C context of the span that runs here; null where nothing is traced.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Source.Name: SourceName } span ? span.Id : null;

    /// <summary>A webhook comes in.</summary>
    public static Activity? Receive()
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        if (Activity.Current is { } outer && !outer.Source.Name.StartsWith(FunctionsWorker, StringComparison.Ordinal))
        {
            // The web server makes a span for its logs that nobody exports, and whose trace a stranger may have named; ours begins a trace.
            Activity.Current = null;
        }

        var span = Source.StartActivity("POST /webhooks/chatwoot", ActivityKind.Server);
        span?.SetTag("http.request.method", HttpMethods.Post);
        span?.SetTag("http.route", "/webhooks/chatwoot");
        span?.SetTag("faas.trigger", "http");
        return span;
    }

    /// <param name="span">From <see cref="Receive"/>.</param>
    /// <param name="result">As in the metric.</param>
    public static void Received(Activity? span, string result) => span?.SetTag("recruitment.webhook.result", result);

    /// <summary>A message goes on a queue, and takes the trace with it.</summary>
    public static Activity? Send(string queue, IDictionary<string, object> properties, string messageId)
    {
        var span = Messaging("send", ActivityKind.Producer, queue, messageId, default);
        if (span is not null)
        {
            properties[DiagnosticId] = span.Id!;
        }

        return span;
    }

    /// <summary>A message is worked off, in the trace in which it was sent.</summary>
    public static Activity? Process(string queue, IReadOnlyDictionary<string, object> properties, string messageId)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var parent = properties.TryGetValue(DiagnosticId, out var id) ? Context(id as string) : default;
        var span = Messaging("process", ActivityKind.Consumer, queue, messageId, parent);
        span?.SetTag("faas.trigger", "pubsub");
        return span;
    }

    /// <summary>A step of a turn, in the trace of the event that started the turn.</summary>
    /// <param name="name">Low cardinality, such as <c>route_turn</c>.</param>
    /// <param name="turn">Whose step it is.</param>
    public static Activity? Step(string name, ConversationTurnInput turn)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var span = Source.StartActivity(name, ActivityKind.Internal, Context(turn.TraceParent));
        span?.SetTag("recruitment.conversation.id", turn.Key.Conversation);
        span?.SetTag("recruitment.turn.number", turn.Turn);
        return span;
    }

    /// <summary>The whole turn, written when it has ended, because the orchestration that it was is replayed and may not trace.</summary>
    public static void Ended(string? traceParent, TurnRecord turn)
    {
        if (!Source.HasListeners())
        {
            return;
        }

        var span = Source.StartActivity("answer_turn", ActivityKind.Internal, Context(traceParent), startTime: turn.StartedAt);
        span?.SetTag("recruitment.conversation.id", turn.Key.Conversation);
        span?.SetTag("recruitment.turn.number", turn.Number);
        span?.SetTag("recruitment.turn.outcome", turn.Outcome.ToString());
        span?.SetTag("recruitment.turn.reason", turn.Reason);
        span?.SetTag("recruitment.turn.route", turn.Verdict?.Route.ToString());
        if (turn.ErrorType is not null)
        {
            span?.SetTag("error.type", turn.ErrorType);
            span?.SetStatus(ActivityStatusCode.Error);
        }

        span?.SetEndTime(turn.CompletedAt.UtcDateTime);
        span?.Dispose();
    }

    /// <summary>The trace that a context belongs to; null without one.</summary>
    public static string? TraceId(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, out var context) ? context.TraceId.ToHexString() : null;

    private static Activity? Messaging(string operation, ActivityKind kind, string queue, string messageId, ActivityContext parent)
    {
        var span = Source.StartActivity($"{operation} {queue}", kind, parent);
        span?.SetTag("messaging.system", "servicebus");
        span?.SetTag("messaging.destination.name", queue);
        span?.SetTag("messaging.operation.name", operation);
        span?.SetTag("messaging.operation.type", operation);
        span?.SetTag("messaging.message.id", messageId);
        return span;
    }

    private static ActivityContext Context(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var context) ? context : default;
}
