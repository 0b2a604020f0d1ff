using System.ComponentModel.DataAnnotations;

namespace Recruitment.Agents;

/// <summary>Which agents answer, and when a failing deployment is left alone (section <c>Agents</c>).</summary>
public sealed class AgentsOptions
{
    public const string SectionName = "Agents";

    /// <summary>Rules (the default) or Model.</summary>
    public AgentsMode Mode { get; init; } = AgentsMode.Rules;

    /// <summary>Failures within <see cref="BreakerWindow"/> after which a deployment is left alone.</summary>
    [Range(1, 1000)]
    public int BreakerFailures { get; init; } = 5;

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a deployment is left alone before one call tries it again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(30);
}
