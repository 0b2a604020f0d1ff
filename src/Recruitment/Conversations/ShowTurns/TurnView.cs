using Recruitment.Agents;

namespace Recruitment.Conversations.ShowTurns;

/// <summary>A turn as the page shows it.</summary>
public sealed record TurnView
{
    public required int Number { get; init; }

    /// <summary><c>Running</c> or <c>Completed</c>.</summary>
    public required string State { get; init; }

    public TurnOutcome? Outcome { get; init; }

    public string? Reason { get; init; }

    public Route? Route { get; init; }

    public double? Confidence { get; init; }

    public string? Language { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public required IReadOnlyList<TurnStep> Steps { get; init; }

    /// <summary>Null when a call's deployment has no price.</summary>
    public decimal? Cost { get; init; }

    public string Currency { get; init; } = "EUR";

    public int InputTokens { get; init; }

    public int CachedTokens { get; init; }

    public int OutputTokens { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Type of the exception that the turn failed with.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Where to look in the tracing system.</summary>
    public string? TraceId { get; init; }

    public static TurnView Of(TurnRecord turn) => Priced(turn.Usage) with
    {
        Number = turn.Number,
        State = "Completed",
        Outcome = turn.Outcome,
        Reason = turn.Reason,
        Route = turn.Verdict?.Route,
        Confidence = turn.Verdict?.Confidence,
        Language = turn.Verdict?.Language,
        StartedAt = turn.StartedAt,
        CompletedAt = turn.CompletedAt,
        Steps = turn.Steps,
        Sources = turn.Sources,
        ErrorType = turn.ErrorType,
        TraceId = turn.TraceId,
    };

    public static TurnView Of(TurnProgress progress) => Priced(progress.Usage) with
    {
        Number = progress.Number,
        State = "Running",
        Route = progress.Verdict?.Route,
        Confidence = progress.Verdict?.Confidence,
        Language = progress.Verdict?.Language,
        StartedAt = progress.StartedAt,
        Steps = progress.Steps,
    };

    private static TurnView Priced(IReadOnlyList<ModelUsage> usage) => new()
    {
        Number = 0,
        State = string.Empty,
        StartedAt = default,
        Steps = [],
        Cost = usage.Any(call => call.Cost is null) ? null : usage.Sum(call => call.Cost),
        InputTokens = usage.Sum(call => call.InputTokens),
        CachedTokens = usage.Sum(call => call.CachedTokens),
        OutputTokens = usage.Sum(call => call.OutputTokens),
    };
}
