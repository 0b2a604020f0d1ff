using System.Diagnostics.Metrics;
using Recruitment.Agents;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Conversations;

/// <summary>Counts messages and turns, and what their agents and models took. Tags are words of ours, never ids.</summary>
public sealed class TurnMetrics
{
    private static readonly InstrumentAdvice<double> TurnTimes = new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 13, 20, 30, 60, 120, 300] };
    private static readonly InstrumentAdvice<double> AgentTimes = new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16] };

    private readonly Counter<long> _received;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _turns;
    private readonly Counter<long> _stuck;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _steps;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Histogram<double> _calls;

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Recruitment.Turns");
        _received = meter.CreateCounter<long>("recruitment.messages.received", "{message}", "Events taken into an inbox, by kind.");
        _sent = meter.CreateCounter<long>("recruitment.messages.sent", "{message}", "Messages posted to Chatwoot, by part of the turn.");
        _turns = meter.CreateCounter<long>("recruitment.turns", "{turn}", "Turns that ended, by outcome, reason and route.");
        _stuck = meter.CreateCounter<long>("recruitment.turns.failed", "{turn}", "Turns that could neither be answered nor handed over.");
        _duration = meter.CreateHistogram("recruitment.turn.duration", "s", "From the start of a turn, quiet window included, to its end.", null, TurnTimes);
        _steps = meter.CreateHistogram("recruitment.agent.duration", "s", "Work of one step of a turn, by agent and implementation.", null, AgentTimes);
        _tokens = meter.CreateCounter<long>("recruitment.model.tokens", "{token}", "Tokens by model, agent and type; cached ones are part of input.");
        _cost = meter.CreateCounter<double>("recruitment.model.cost", "EUR", "Cost of model calls by the price table in configuration.");
        _calls = meter.CreateHistogram(GenAiTelemetry.OperationDuration, "s", "Model calls that gave an answer.", null, AgentTimes);
    }

    public void Received(InboundKind kind) => _received.Add(1, new KeyValuePair<string, object?>("recruitment.message.kind", kind.ToString()));

    /// <param name="part">Of which part of a turn, such as <c>Answer</c> or <c>Note</c>.</param>
    public void Sent(string part) => _sent.Add(1, new KeyValuePair<string, object?>("recruitment.message.part", part));

    public void Stuck() => _stuck.Add(1);

    public void Ended(TurnRecord turn)
    {
        var outcome = new KeyValuePair<string, object?>("recruitment.turn.outcome", turn.Outcome.ToString());
        _turns.Add(
            1,
            outcome,
            new KeyValuePair<string, object?>("recruitment.turn.reason", turn.Reason ?? "none"),
            new KeyValuePair<string, object?>("recruitment.turn.route", turn.Verdict?.Route.ToString() ?? "none"));
        _duration.Record((turn.CompletedAt - turn.StartedAt).TotalSeconds, outcome);
        foreach (var step in turn.Steps)
        {
            _steps.Record(
                step.DurationMs / 1000,
                new KeyValuePair<string, object?>(GenAiTelemetry.AgentName, step.Name),
                new KeyValuePair<string, object?>("recruitment.agent.implementation", step.Agent ?? "none"));
        }

        foreach (var usage in turn.Usage)
        {
            Add(usage);
        }
    }

    private void Add(ModelUsage usage)
    {
        var model = new KeyValuePair<string, object?>(GenAiTelemetry.RequestModel, usage.Model);
        var agent = new KeyValuePair<string, object?>(GenAiTelemetry.AgentName, usage.Agent);
        _tokens.Add(usage.InputTokens, model, agent, new KeyValuePair<string, object?>(GenAiTelemetry.TokenType, "input"));
        _tokens.Add(usage.CachedTokens, model, agent, new KeyValuePair<string, object?>(GenAiTelemetry.TokenType, "cached"));
        _tokens.Add(usage.OutputTokens, model, agent, new KeyValuePair<string, object?>(GenAiTelemetry.TokenType, "output"));
        if (usage.Cost is { } cost)
        {
            _cost.Add((double)cost, model, agent);
        }

        _calls.Record(usage.Duration.TotalSeconds, model, agent);
    }
}
