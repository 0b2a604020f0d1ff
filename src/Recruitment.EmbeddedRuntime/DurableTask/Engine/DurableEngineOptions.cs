using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Limits and habits of the durable engine.</summary>
internal sealed class DurableEngineOptions
{
    /// <summary>Activities that run at the same time.</summary>
    public int MaxConcurrentActivities { get; init; } = 64;

    /// <summary>Orchestrations that decide at the same time.</summary>
    public int MaxConcurrentOrchestrators { get; init; } = 64;

    /// <summary>How inputs, outputs, events and statuses are written; names as declared unless told otherwise.</summary>
    public JsonSerializerOptions Json { get; init; } = new() { PropertyNameCaseInsensitive = true };

    /// <summary>
    /// Replays each decision once more before it takes effect, so that an orchestrator that is not deterministic fails at its first call
    /// instead of at its next decision. Costs as much as the decision itself.
    /// </summary>
    public bool VerifyReplay { get; init; } = true;

    /// <summary>How long ended instances can still be read.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Ended instances kept at most, whatever their age: the journal holds them in memory.</summary>
    public int MaxRetained { get; init; } = 10_000;
}
