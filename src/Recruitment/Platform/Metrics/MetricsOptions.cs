using System.ComponentModel.DataAnnotations;

namespace Recruitment.Platform.Metrics;

/// <summary>Who may read <c>/metrics</c> without a role (section <c>Metrics</c>).</summary>
public sealed class MetricsOptions
{
    public const string SectionName = "Metrics";

    /// <summary>A bearer token for a monitoring system; null for none. A secret.</summary>
    [MinLength(24, ErrorMessage = "Metrics:Token must have at least 24 random characters.")]
    public string? Token { get; init; }
}
