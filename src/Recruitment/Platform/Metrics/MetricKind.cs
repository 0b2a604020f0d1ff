namespace Recruitment.Platform.Metrics;

/// <summary>What the numbers of a metric mean.</summary>
internal enum MetricKind
{
    /// <summary>Only grows while the process lives.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>How often a value fell below each bound.</summary>
    Histogram,
}
